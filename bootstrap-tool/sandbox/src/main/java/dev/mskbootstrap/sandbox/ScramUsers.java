package dev.mskbootstrap.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterUserScramCredentialsResult;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;

/**
 * The users that may authenticate by SCRAM-SHA-512; Kafka keeps them, salted, with its data.
 *
 * <p>A change is committed when a method returns, and known to every broker a moment later.
 */
public final class ScramUsers {
    private static final int SECONDS = 20;
    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
    /** The least that Kafka allows. */
    private static final int ITERATIONS = 4096;

    private final String bootstrapServers;

    /** Goes by the brokers' own listener: whatever clients may do, this may alter users. */
    ScramUsers(Ports ports) {
        this.bootstrapServers = Ports.LOOPBACK + ":" + ports.internal();
    }

    /** Adds a user, or gives him another password. */
    public void put(String user, String password) {
        put(Map.of(user, password));
    }

    /** Several at once, by name and password. */
    public void put(Map<String, String> passwords) {
        alter(passwords.entrySet().stream()
                .map(user -> new UserScramCredentialUpsertion(
                        user.getKey(), new ScramCredentialInfo(MECHANISM, ITERATIONS), user.getValue()))
                .toList());
    }

    /** @throws SandboxException also when there is no such user */
    public void remove(String user) {
        alter(List.of(new UserScramCredentialDeletion(user, MECHANISM)));
    }

    private void alter(List<? extends UserScramCredentialAlteration> alterations) {
        if (alterations.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await(admin.alterUserScramCredentials(List.copyOf(alterations)));
        } catch (TimeoutException e) {
            throw new SandboxException("No broker answered within %d s".formatted(SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted", e);
        }
    }

    private static void await(AlterUserScramCredentialsResult result) throws InterruptedException, TimeoutException {
        for (Map.Entry<String, KafkaFuture<Void>> user : result.values().entrySet()) {
            try {
                user.getValue().get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new SandboxException(
                        "Kafka refused the SCRAM user %s: %s".formatted(user.getKey(), reasonOf(e)), e);
            }
        }
    }

    private static String reasonOf(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
