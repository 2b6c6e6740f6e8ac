package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where {@code cluster} in an {@code env.yaml} says that it is: exactly one of the ways there are. */
final class AddressReader {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/]+):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;
    private static final List<String> WAYS = List.of("bootstrapServers", "sandbox", "name");

    /** What stands for it when the file does not say where it is; then it has problems anyway. */
    static final ClusterAddress NOWHERE = new ClusterAddress.Servers(List.of());

    private final Problems problems;

    AddressReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param flavour that it is said to have
     * @param region of the cluster; null when none is stated
     * @param arn of the cluster, which others may have beside their address; null when none is stated, or a wrong one
     */
    ClusterAddress read(Mapping cluster, Flavour flavour, @Nullable String region, @Nullable ClusterArn arn) {
        List<String> ways = ways(cluster);
        if (ways.size() != 1) {
            problems.add(
                    cluster.where(),
                    ways.isEmpty() ? "cluster does not say where it is" : "cluster has " + both(ways),
                    "give it one of name: with region:, arn:, bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}");
        }
        if (ways.isEmpty()) {
            return NOWHERE;
        }
        return switch (ways.getFirst()) {
            case "bootstrapServers" -> servers(cluster);
            case "sandbox" -> sandbox(cluster, flavour);
            case "name" -> named(cluster, region);
            default -> arn == null ? NOWHERE : new ClusterAddress.ByArn(arn, network(cluster));
        };
    }

    /** An ARN beside brokers is what policies name them by. */
    private static List<String> ways(Mapping cluster) {
        List<String> ways = WAYS.stream().filter(cluster::states).toList();
        boolean isArnAWay = cluster.states("arn") && (ways.isEmpty() || ways.contains("name"));
        return isArnAWay ? Stream.concat(ways.stream(), Stream.of("arn")).toList() : ways;
    }

    /** Whether AWS has to be asked for it. */
    static boolean isOnMsk(Mapping cluster) {
        List<String> ways = ways(cluster);
        return ways.equals(List.of("name")) || ways.equals(List.of("arn"));
    }

    private static String both(List<String> ways) {
        String last = " and " + ways.getLast();
        return (ways.size() == 2 ? "both " : "") + String.join(", ", ways.subList(0, ways.size() - 1)) + last;
    }

    private ClusterAddress named(Mapping cluster, @Nullable String region) {
        Optional<Stated<String>> name = cluster.text("name");
        name.filter(stated -> !ClusterAddress.Named.isLegalName(stated.value()))
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "no cluster of MSK is named \"" + stated.value() + "\"",
                        "write its name, 1 to 64 of a-z A-Z 0-9 -, or its ARN under arn"));
        if (!cluster.states("region")) {
            problems.add(
                    name.map(Stated::where).orElse(cluster.where()),
                    "cluster.name is not looked for in every region",
                    "add the cluster's, such as region: eu-west-1");
        }
        return name.isEmpty() || region == null
                ? NOWHERE
                : new ClusterAddress.Named(name.get().value(), region, network(cluster));
    }

    private static Network network(Mapping cluster) {
        return cluster.text("network")
                .flatMap(stated -> Network.of(stated.value()))
                .orElse(Network.VPC);
    }

    /** Who states brokers has chosen their network. */
    private void requireNoNetwork(Mapping cluster, String way) {
        cluster.text("network")
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "cluster.network has no effect beside " + way,
                        "remove it: it chooses among the addresses that AWS has for a name or an arn"));
    }

    private ClusterAddress servers(Mapping cluster) {
        requireNoNetwork(cluster, "bootstrapServers");
        List<Stated<String>> servers = cluster.texts("bootstrapServers");
        cluster.emptyList("bootstrapServers")
                .ifPresent(list -> problems.add(
                        list.where(), "cluster.bootstrapServers names nothing", "list brokers, host:port each"));
        servers.stream()
                .filter(server -> !isAddress(server.value()))
                .forEach(server -> problems.add(
                        server.where(),
                        "the bootstrap server \"" + server.value() + "\" is not host:port",
                        "write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092"));
        return new ClusterAddress.Servers(servers.stream().map(Stated::value).toList());
    }

    private static boolean isAddress(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        return matcher.matches() && isPort(Integer.parseInt(matcher.group(2)));
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LAST_PORT;
    }

    private ClusterAddress sandbox(Mapping cluster, Flavour flavour) {
        requireNoNetwork(cluster, "sandbox");
        Mapping sandbox = cluster.mapping("sandbox").orElse(cluster);
        Optional<Stated<Integer>> brokers = sandbox.whole("brokers");
        brokers.ifPresent(stated -> check(stated, flavour));
        Optional<Stated<String>> name = sandbox.text("name");
        name.filter(stated -> !ClusterAddress.Sandbox.isLegalName(stated.value()))
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "the sandbox name \"" + stated.value() + "\" cannot be a folder's name",
                        "use 1 to 64 of a-z A-Z 0-9 _ -, beginning with a letter or digit"));
        return new ClusterAddress.Sandbox(
                name.map(Stated::value).orElse("local"),
                brokers.map(Stated::value).orElse(3));
    }

    private void check(Stated<Integer> brokers, Flavour flavour) {
        if (brokers.value() == 1 && flavour.fixedReplicationFactor().isPresent()) {
            problems.add(
                    brokers.where(),
                    "a sandbox with the limits of " + flavour.title() + " cannot have 1 broker",
                    "write brokers: 3, or leave it out");
        }
        if (brokers.value() == 2) {
            problems.add(brokers.where(), "a sandbox cannot have 2 brokers", "write brokers: 1 or brokers: 3");
        }
    }
}
