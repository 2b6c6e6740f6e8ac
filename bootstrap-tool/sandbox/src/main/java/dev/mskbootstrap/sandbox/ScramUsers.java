package dev.mskbootstrap.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

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

    ScramUsers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Adds a user, or gives him another password. */
    public void put(String user, String password) {
        alter(new UserScramCredentialUpsertion(user, new ScramCredentialInfo(MECHANISM, ITERATIONS), password));
    }

    /** @throws SandboxException also when there is no such user */
    public void remove(String user) {
        alter(new UserScramCredentialDeletion(user, MECHANISM));
    }

    private void alter(UserScramCredentialAlteration alteration) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.alterUserScramCredentials(List.of(alteration)).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new SandboxException(
                    "Kafka refused the SCRAM user %s: %s".formatted(alteration.user(), reasonOf(e)), e);
        } catch (TimeoutException e) {
            throw new SandboxException("No broker answered within %d s".formatted(SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted", e);
        }
    }

    private static String reasonOf(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
