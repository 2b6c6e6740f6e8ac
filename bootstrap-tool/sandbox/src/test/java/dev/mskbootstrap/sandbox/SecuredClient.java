package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.Identity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The ordinary Kafka client with one set of credentials, and what comes of its asking. */
final class SecuredClient implements AutoCloseable {
    private static final int SECONDS = 20;

    private final Admin admin;

    private SecuredClient(Admin admin) {
        this.admin = admin;
    }

    /** Signs on by the genuine aws-msk-iam-auth client, as whoever {@link #become} says. */
    static SecuredClient iam(Sandbox sandbox) {
        return of(
                sandbox,
                Listener.IAM,
                Map.of(
                        "sasl.mechanism", "AWS_MSK_IAM",
                        "sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required;",
                        "sasl.client.callback.handler.class", "software.amazon.msk.auth.iam.IAMClientCallbackHandler"));
    }

    static SecuredClient token(Sandbox sandbox) {
        String handler = "software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler";
        return of(
                sandbox,
                Listener.IAM,
                Map.of(
                        "sasl.mechanism",
                        "OAUTHBEARER",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;",
                        "sasl.login.callback.handler.class",
                        handler,
                        "sasl.client.callback.handler.class",
                        handler));
    }

    static SecuredClient scram(Sandbox sandbox, String user, String password) {
        return of(
                sandbox,
                Listener.SCRAM,
                Map.of(
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(user, password)));
    }

    static SecuredClient tls(Sandbox sandbox, @Nullable Path certificate) {
        return of(
                sandbox,
                Listener.TLS,
                certificate == null
                        ? Map.of()
                        : Map.of("ssl.keystore.type", "PEM", "ssl.keystore.location", certificate.toString()));
    }

    /** As a sandbox with identities says. */
    static SecuredClient of(Map<String, ?> properties) {
        Map<String, Object> config = new HashMap<>(properties);
        config.put("request.timeout.ms", "10000");
        config.put("default.api.timeout.ms", "10000");
        return new SecuredClient(Admin.create(config));
    }

    private static SecuredClient of(Sandbox sandbox, Listener listener, Map<String, String> credentials) {
        Map<String, Object> config = new HashMap<>(credentials);
        config.put("bootstrap.servers", sandbox.bootstrapServers(listener));
        config.put("security.protocol", listener.protocol());
        config.put("ssl.truststore.type", "PEM");
        config.put("ssl.truststore.location", sandbox.certificates().trust().toString());
        config.put("request.timeout.ms", "10000");
        config.put("default.api.timeout.ms", "10000");
        return new SecuredClient(Admin.create(config));
    }

    /** From now on the AWS SDK of this JVM finds these credentials. */
    static void become(Identity identity) {
        System.setProperty("aws.accessKeyId", identity.accessKeyId());
        System.setProperty("aws.secretAccessKey", identity.secretAccessKey());
        String token = identity.sessionToken();
        if (token == null) {
            System.clearProperty("aws.sessionToken");
        } else {
            System.setProperty("aws.sessionToken", token);
        }
    }

    /** {@code sees [topics]}, or the failure with each request id replaced. */
    String outcome() {
        try {
            return "sees " + admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause.getClass().getSimpleName() + ": "
                    + String.valueOf(cause.getMessage()).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "uuid");
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** The first outcome that is not the given one. */
    String outcomeAfter(String outcome) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        String last = outcome();
        while (last.equals(outcome) && System.nanoTime() < end) {
            last = outcome();
        }
        return last;
    }

    double metric(String name) {
        return admin.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .mapToDouble(entry -> (Double) entry.getValue().metricValue())
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
