package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.NamePattern;
import java.util.Comparator;
import java.util.Locale;

/**
 * One ACL of Kafka.
 *
 * @param principal with its type, as {@code User:CN=app}; {@code User:*} for everybody
 * @param host an address; {@code *} for any
 */
public record Binding(
        Resource resource, NamePattern name, String principal, String host, Operation operation, boolean isAllowed)
        implements Comparable<Binding> {

    private static final Comparator<Binding> ORDER = Comparator.comparing(Binding::principal)
            .thenComparing(Binding::resource)
            .thenComparing(Binding::name)
            .thenComparing(Binding::operation)
            .thenComparing(Binding::host)
            .thenComparing(Binding::isAllowed);

    /** What an ACL is about. The cluster itself is called {@code kafka-cluster} by Kafka. */
    public enum Resource {
        TOPIC,
        GROUP,
        TRANSACTIONAL_ID,
        CLUSTER;

        /** As in files: {@code transactionalId}. */
        public String word() {
            String word = words(this);
            return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        }
    }

    /** What an ACL allows or denies; ALL is every one of them. */
    public enum Operation {
        ALL,
        READ,
        WRITE,
        CREATE,
        DELETE,
        ALTER,
        DESCRIBE,
        CLUSTER_ACTION,
        DESCRIBE_CONFIGS,
        ALTER_CONFIGS,
        IDEMPOTENT_WRITE;

        /** As in files: {@code DescribeConfigs}. */
        public String word() {
            return words(this);
        }
    }

    /** The name of the only resource of the type CLUSTER. */
    public static final NamePattern THE_CLUSTER = new NamePattern("kafka-cluster");

    @Override
    public int compareTo(Binding other) {
        return ORDER.compare(this, other);
    }

    /** As in messages: {@code allow User:CN=app Read topic eeg.*}. */
    @Override
    public String toString() {
        String what = (isAllowed ? "allow " : "deny ") + principal + " " + operation.word() + " " + resource.word()
                + (resource == Resource.CLUSTER ? "" : " " + name);
        return host.equals("*") ? what : what + " from " + host;
    }

    private static String words(Enum<?> constant) {
        StringBuilder words = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
