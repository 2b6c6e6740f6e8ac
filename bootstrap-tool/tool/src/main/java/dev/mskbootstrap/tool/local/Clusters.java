package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.spec.AuthType;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Opens the cluster that an environment names, and starts it first when it is the embedded one. */
public final class Clusters {

    private final Path data;
    private final Duration timeout;
    private final String dataShown;

    /**
     * @param data the folder that holds a folder for each embedded cluster
     * @param dataShown the same folder as people are told of it
     * @param timeout for each request
     */
    public Clusters(Path data, String dataShown, Duration timeout) {
        this.data = data;
        this.dataShown = dataShown;
        this.timeout = timeout;
    }

    public OpenCluster open(Environment environment) {
        requireKnownAuth(environment);
        return switch (environment.address()) {
            case ClusterAddress.Servers servers -> remote(servers.hostsAndPorts());
            case ClusterAddress.Sandbox sandbox -> embedded(sandbox);
        };
    }

    private OpenCluster embedded(ClusterAddress.Sandbox sandbox) {
        SandboxJar.require();
        return new EmbeddedCluster(data.resolve(sandbox.name()), dataShown + "/" + sandbox.name(), timeout)
                .open(sandbox.brokers());
    }

    private OpenCluster remote(List<String> servers) {
        KafkaCluster cluster = KafkaCluster.connect(servers, timeout);
        int brokers = cluster.identity().brokers().size();
        return new OpenCluster(
                cluster,
                List.of(
                        String.join(",", servers),
                        "cluster " + cluster.identity().id() + ", " + brokers
                                + (brokers == 1 ? " broker" : " brokers")),
                null);
    }

    private static void requireKnownAuth(Environment environment) {
        if (environment.auth() != AuthType.NONE) {
            throw new ClusterException(
                    "log in to " + environment.name(),
                    "auth " + environment.auth().word() + " is not in this version, which connects without log-in only",
                    "use auth none against a plaintext listener; validate works for this environment as it is",
                    null);
        }
    }
}
