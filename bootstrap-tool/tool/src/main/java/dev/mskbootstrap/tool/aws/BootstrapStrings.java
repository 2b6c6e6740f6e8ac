package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Network;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;

/** The brokers of a cluster that AWS names: for each network, for each way of logging in. */
final class BootstrapStrings {

    private final Map<Network, Map<Auth.Type, String>> strings = new EnumMap<>(Network.class);

    private BootstrapStrings() {}

    /** Source: https://docs.aws.amazon.com/msk/1.0/apireference/clusters-clusterarn-bootstrap-brokers.html */
    static BootstrapStrings of(GetBootstrapBrokersResponse said) {
        BootstrapStrings strings = new BootstrapStrings();
        strings.add(Network.VPC, Auth.Type.NONE, said.bootstrapBrokerString());
        strings.add(Network.VPC, Auth.Type.TLS, said.bootstrapBrokerStringTls());
        strings.add(Network.VPC, Auth.Type.SCRAM, said.bootstrapBrokerStringSaslScram());
        strings.add(Network.VPC, Auth.Type.IAM, said.bootstrapBrokerStringSaslIam());
        strings.add(Network.PUBLIC, Auth.Type.TLS, said.bootstrapBrokerStringPublicTls());
        strings.add(Network.PUBLIC, Auth.Type.SCRAM, said.bootstrapBrokerStringPublicSaslScram());
        strings.add(Network.PUBLIC, Auth.Type.IAM, said.bootstrapBrokerStringPublicSaslIam());
        strings.add(Network.MULTI_VPC, Auth.Type.TLS, said.bootstrapBrokerStringVpcConnectivityTls());
        strings.add(Network.MULTI_VPC, Auth.Type.SCRAM, said.bootstrapBrokerStringVpcConnectivitySaslScram());
        strings.add(Network.MULTI_VPC, Auth.Type.IAM, said.bootstrapBrokerStringVpcConnectivitySaslIam());
        strings.add(Network.IPV6, Auth.Type.NONE, said.bootstrapBrokerStringIpv6());
        strings.add(Network.IPV6, Auth.Type.TLS, said.bootstrapBrokerStringTlsIpv6());
        strings.add(Network.IPV6, Auth.Type.SCRAM, said.bootstrapBrokerStringSaslScramIpv6());
        strings.add(Network.IPV6, Auth.Type.IAM, said.bootstrapBrokerStringSaslIamIpv6());
        return strings;
    }

    private void add(Network network, Auth.Type type, @Nullable String servers) {
        if (servers != null && !servers.isBlank()) {
            strings.computeIfAbsent(network, none -> new EnumMap<>(Auth.Type.class))
                    .put(type, servers);
        }
    }

    Optional<List<String>> servers(Network network, Auth.Type type) {
        return Optional.ofNullable(strings.getOrDefault(network, Map.of()).get(type))
                .map(servers ->
                        Arrays.stream(servers.split(",", -1)).map(String::strip).toList());
    }

    /** The words of the ways of logging in that there are brokers for. */
    SortedSet<String> offers() {
        return strings.values().stream()
                .flatMap(types -> types.keySet().stream())
                .map(Auth.Type::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of the networks that there are brokers in for this way of logging in. */
    List<String> networks(Auth.Type type) {
        return strings.entrySet().stream()
                .filter(network -> network.getValue().containsKey(type))
                .map(network -> network.getKey().word())
                .toList();
    }

    /** All that there is, such as {@code vpc: tls, iam; public: iam}. */
    String text() {
        return strings.entrySet().stream()
                .map(network -> network.getKey().word() + ": "
                        + network.getValue().keySet().stream()
                                .map(Auth.Type::word)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
