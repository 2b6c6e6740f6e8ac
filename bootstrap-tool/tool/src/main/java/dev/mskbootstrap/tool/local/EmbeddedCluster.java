package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxBusyException;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.SandboxStatus;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded cluster: the one that {@code sandbox start} left running, or else brokers in this very process. */
final class EmbeddedCluster {

    private final Path folder;
    private final String shown;
    private final Duration timeout;

    EmbeddedCluster(Path folder, String shown, Duration timeout) {
        this.folder = folder;
        this.shown = shown;
        this.timeout = timeout;
    }

    /** @param flavour whose limits it shall have */
    OpenCluster open(int brokers, Flavour flavour) {
        try {
            return DetachedSandbox.status(folder) instanceof SandboxStatus.Running running
                    ? join(running, flavour)
                    : start(brokers, flavour);
        } catch (SandboxBusyException e) {
            throw cannotStart(e, "`msk-bootstrap sandbox start` keeps one running that all commands share");
        } catch (SandboxException e) {
            throw cannotStart(e, "see `msk-bootstrap sandbox status`");
        }
    }

    private static ClusterException cannotStart(SandboxException cause, String fix) {
        return new ClusterException("start the embedded cluster", String.valueOf(cause.getMessage()), fix, cause);
    }

    private OpenCluster join(SandboxStatus.Running running, Flavour flavour) {
        if (running.flavour() != flavour) {
            throw new ClusterException(
                    "use the embedded cluster as " + flavour.title(),
                    "it runs already, as " + running.flavour().title(),
                    "stop it: `msk-bootstrap sandbox stop`, or start it again with `--flavour " + flavour.word() + "`",
                    null);
        }
        return OpenCluster.remote(
                KafkaCluster.connect(List.of(running.bootstrapServers().split(",")), timeout),
                List.of(
                        "sandbox, Kafka " + Sandbox.kafkaVersion() + ", " + count(running.brokers()) + like(flavour),
                        running.bootstrapServers(),
                        "data stays in " + shown),
                List.of(),
                () -> {});
    }

    private OpenCluster start(int brokers, Flavour flavour) {
        Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withBrokers(brokers).withFlavour(flavour));
        try {
            return OpenCluster.embedded(
                    KafkaCluster.connect(List.of(sandbox.bootstrapServers().split(",")), timeout),
                    List.of(
                            "embedded Kafka " + Sandbox.kafkaVersion() + ", " + count(brokers) + like(flavour),
                            "data stays in " + shown),
                    sandbox::close);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private static String like(Flavour flavour) {
        return flavour == Flavour.KAFKA ? "" : " with the limits of " + flavour.title();
    }

    private static String count(int brokers) {
        return brokers + (brokers == 1 ? " broker" : " brokers");
    }
}
