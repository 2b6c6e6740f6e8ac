package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The content of an {@code env.yaml} as an {@link Environment}. */
final class EnvironmentFile {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/]+):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]+");

    private final Problems problems;

    EnvironmentFile(Problems problems) {
        this.problems = problems;
    }

    Environment read(Path folder, Mapping content) {
        Optional<Mapping> cluster = content.mapping("cluster");
        Auth auth = content.mapping("auth")
                .map(stated -> new AuthReader(folder, problems).read(stated))
                .orElse(new Auth.None());
        cluster.ifPresent(stated -> new BrokerPorts(auth, problems).check(stated.texts("bootstrapServers")));
        return new Environment(
                String.valueOf(folder.getFileName()),
                folder,
                cluster.map(this::address).orElseGet(() -> new ClusterAddress.Servers(List.of())),
                cluster.map(EnvironmentFile::flavour).orElse(Flavour.KAFKA),
                cluster.flatMap(stated -> stated.text("id")).map(Stated::value).orElse(null),
                cluster.flatMap(this::region).orElse(null),
                cluster.flatMap(this::arn).orElse(null),
                cluster.map(stated -> offers(stated, auth)).orElse(Set.of()),
                scope(content),
                auth,
                limits(content),
                cluster.flatMap(stated -> stated.text("allowEveryoneIfNoAclFound"))
                        .map(stated -> Boolean.valueOf(stated.value()))
                        .orElse(null));
    }

    private Set<String> offers(Mapping cluster, Auth auth) {
        List<Stated<String>> offers = cluster.texts("offers");
        Set<String> words = offers.stream().map(Stated::value).collect(Collectors.toSet());
        if (!words.isEmpty() && !words.contains(auth.word())) {
            problems.add(
                    offers.getFirst().where(),
                    "cluster.offers does not name " + auth.word() + ", which is auth.type",
                    "add it, or correct auth.type");
        }
        return words;
    }

    private Optional<String> region(Mapping cluster) {
        Optional<Stated<String>> region = cluster.text("region");
        region.filter(stated -> !REGION.matcher(stated.value()).matches())
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "\"" + stated.value() + "\" is no region of AWS",
                        "write one such as eu-west-1"));
        return region.map(Stated::value);
    }

    private Optional<ClusterArn> arn(Mapping cluster) {
        return cluster.text("arn").flatMap(stated -> arn(stated, cluster.text("region")));
    }

    private Optional<ClusterArn> arn(Stated<String> stated, Optional<Stated<String>> region) {
        try {
            ClusterArn arn = ClusterArn.parse(stated.value());
            region.filter(other -> !other.value().equals(arn.region()))
                    .ifPresent(other -> problems.add(
                            stated.where(),
                            "cluster.arn is of " + arn.region() + ", cluster.region is " + other.value(),
                            "correct one of the two, or leave out region"));
            return Optional.of(arn);
        } catch (IllegalArgumentException e) {
            problems.add(
                    stated.where(),
                    "\"" + stated.value() + "\" is no ARN of an MSK cluster",
                    "write one such as arn:aws:kafka:eu-west-1:123456789012:cluster/NAME/UUID");
            return Optional.empty();
        }
    }

    private static Flavour flavour(Mapping cluster) {
        return cluster.text("flavour")
                .flatMap(stated -> Flavour.of(stated.value()))
                .orElse(Flavour.KAFKA);
    }

    private ClusterAddress address(Mapping cluster) {
        boolean servers = cluster.states("bootstrapServers");
        boolean sandbox = cluster.states("sandbox");
        if (servers == sandbox) {
            problems.add(
                    cluster.where(),
                    servers ? "cluster has both bootstrapServers and sandbox" : "cluster does not say where it is",
                    "give it one of bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}");
        }
        return sandbox ? sandbox(cluster.mapping("sandbox").orElse(cluster), flavour(cluster)) : servers(cluster);
    }

    private ClusterAddress servers(Mapping cluster) {
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

    private ClusterAddress sandbox(Mapping sandbox, Flavour flavour) {
        Optional<Stated<Integer>> brokers = sandbox.whole("brokers");
        brokers.filter(stated ->
                        stated.value() == 1 && flavour.fixedReplicationFactor().isPresent())
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "a sandbox with the limits of " + flavour.title() + " cannot have 1 broker",
                        "write brokers: 3, or leave it out"));
        brokers.filter(stated -> stated.value() == 2)
                .ifPresent(stated -> problems.add(
                        stated.where(), "a sandbox cannot have 2 brokers", "write brokers: 1 or brokers: 3"));
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

    private List<NamePattern> scope(Mapping content) {
        content.emptyList("scope")
                .ifPresent(list -> problems.add(
                        list.where(),
                        "scope names nothing",
                        "list names or prefixes, such as eeg.*, or leave scope out for all names"));
        List<NamePattern> scope = Patterns.read(content.texts("scope"), problems);
        return scope.isEmpty() ? List.of(new NamePattern("*")) : scope;
    }

    private Limits limits(Mapping content) {
        Capacity capacity =
                content.mapping("cluster").map(new CapacityFile(problems)::read).orElse(Capacity.UNSTATED);
        Mapping limits = content.mapping("limits").orElse(new Mapping(Map.of(), Set.of(), content.where()));
        return new Limits(
                limits.whole("minReplicationFactor").map(Stated::value).orElse(null),
                limits.whole("maxPartitionsPerTopic").map(Stated::value).orElse(null),
                limits.text("names").flatMap(this::regularExpression).orElse(null),
                limits.whole("maxDeletes").map(Stated::value).orElse(null),
                risks(limits.texts("allow")),
                capacity);
    }

    private static Set<Risk> risks(List<Stated<String>> words) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        words.forEach(word -> Risk.of(word.value()).ifPresent(risks::add));
        return risks;
    }

    private Optional<Pattern> regularExpression(Stated<String> stated) {
        try {
            return Optional.of(Pattern.compile(stated.value()));
        } catch (PatternSyntaxException e) {
            problems.add(
                    stated.where(),
                    "limits.names is not a regular expression: " + e.getDescription(),
                    "see java.util.regex.Pattern; a backslash in double quotes is written twice");
            return Optional.empty();
        }
    }
}
