package dev.mskbootstrap.tool.cluster;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a client logs in.
 *
 * @param settings Kafka's own, secrets among them
 * @param who it is then, for messages; asked for only when something fails
 * @param advice what to do when brokers turn it away
 * @param notes what its user should know, each a sentence
 */
public record Login(Map<String, String> settings, Supplier<String> who, String advice, List<String> notes) {

    private static final String USER = "User:";
    private static final String IAM = "AWS_MSK_IAM";

    /** Over plaintext, without any. */
    public static final Login NONE = new Login(
            Map.of(),
            () -> "nobody in particular",
            "auth none is for plaintext listeners: choose another auth",
            List.of());

    public Login {
        settings = Map.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** The same, with something to do first when brokers turn it away. */
    public Login advising(String first) {
        return new Login(settings, who, first + "; " + advice, notes);
    }

    boolean isOverTls() {
        return settings.getOrDefault("security.protocol", "PLAINTEXT").endsWith("SSL");
    }

    /** As {@code auth} has it in {@code env.yaml}. */
    String word() {
        return switch (settings.getOrDefault("sasl.mechanism", "")) {
            case IAM -> "iam";
            case "" -> isOverTls() ? "tls" : "none";
            default -> "scram";
        };
    }

    /** As ACLs name it; null for identities of IAM, to whom they do not apply. */
    public @Nullable String principal() {
        if (IAM.equals(settings.get("sasl.mechanism"))) {
            return null;
        }
        String name = who.get();
        return name.startsWith(USER) ? name : USER + "ANONYMOUS";
    }

    /** Without the settings: they hold secrets. */
    @Override
    public String toString() {
        return "Login[" + settings.getOrDefault("security.protocol", "PLAINTEXT") + "]";
    }
}
