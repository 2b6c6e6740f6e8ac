package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;

/** Opens the one AdminClient of a run; when nobody answers, finds out why before the time is up. */
final class KafkaConnection {

    /** A healthy cluster answers within this time; later, it is worth a look at what listens there. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private final List<String> servers;
    private final Login login;
    private final Standing standing;
    private final Duration timeout;

    KafkaConnection(List<String> servers, Login login, Standing standing, Duration timeout) {
        this.standing = standing;
        this.servers = servers;
        this.login = login;
        this.timeout = timeout;
    }

    KafkaCluster open() {
        Preparation.finish();
        Admin admin = create();
        try {
            Await await = new Await(timeout, new LoginFailure(servers, login)::of);
            return new KafkaCluster(admin, await, identify(admin, await), standing, login.principal());
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    private Admin create() {
        try {
            return Admin.create(properties());
        } catch (KafkaException e) {
            throw unreachable(new Probe(timeout).all(servers), e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(login.settings());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, String.join(",", servers));
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "msk-bootstrap");
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        properties.put(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(timeout.dividedBy(2).toMillis()));
        properties.put(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        properties.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return properties;
    }

    private ClusterIdentity identify(Admin admin, Await await) {
        DescribeClusterResult cluster = admin.describeCluster();
        if (!isPrompt(cluster.clusterId())) {
            giveUpIfHopeless();
        }
        String action = "reach " + String.join(", ", servers);
        return new ClusterIdentity(
                await.value(action, cluster.clusterId()),
                await.value(action, cluster.nodes()).stream()
                        .map(node -> new Broker(node.id(), node.rack()))
                        .toList());
    }

    /** Whether there was an answer, good or bad, in the time that a healthy cluster takes. */
    private static boolean isPrompt(KafkaFuture<String> future) {
        try {
            future.get(PROMPT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void giveUpIfHopeless() {
        List<Probe.Result> results = new Probe(timeout).all(servers);
        if (results.stream().noneMatch(result -> result.isHopefulFor(login))) {
            throw unreachable(results, null);
        }
    }

    private ClusterException unreachable(List<Probe.Result> results, @Nullable Throwable cause) {
        List<String> found = results.stream().map(result -> result.words(login)).toList();
        return new ClusterException(
                "reach the cluster",
                String.join("; ", found),
                results.getFirst().fix(login),
                cause);
    }
}
