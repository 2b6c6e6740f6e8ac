package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who we are to the brokers, and what decides on our rights there: so, what is missing when they refuse us something. */
public final class Standing {

    private static final NamePattern ANY = new NamePattern("*");

    private final Supplier<String> asker;
    private final @Nullable ClusterPattern cluster;
    private final String environment;
    private @Nullable String who;

    private Standing(Supplier<String> asker, @Nullable ClusterPattern cluster, String environment) {
        this.asker = asker;
        this.cluster = cluster;
        this.environment = environment;
    }

    /**
     * Policies of IAM decide.
     *
     * @param who is asked at most once, when something is missing
     * @param cluster as far as its ARN is known
     */
    public static Standing byPolicies(Supplier<String> who, ClusterPattern cluster, String environment) {
        return new Standing(who, cluster, environment);
    }

    /** ACLs decide; {@code who} is the principal that they name. */
    public static Standing byAcls(Supplier<String> who, String environment) {
        return new Standing(who, null, environment);
    }

    /** What it takes to log in at all; asks nobody who we are. */
    public Optional<String> toConnect() {
        return Optional.ofNullable(cluster)
                .map(pattern -> "it needs " + right(pattern, KafkaAction.CONNECT, null) + ": see "
                        + command(KafkaAction.CONNECT));
    }

    /** On the cluster itself. */
    public Lack lack(KafkaAction action) {
        return lack(action, (NamePattern) null);
    }

    /** On a topic or group of this name. */
    public Lack lack(KafkaAction action, String name) {
        return lack(action, NamePattern.isLegal(name) ? new NamePattern(name) : ANY);
    }

    /** What it takes to see topics that these patterns cover: brokers leave out of a list what we may not see. */
    public List<Lack> toSee(List<NamePattern> topics) {
        return topics.stream()
                .map(pattern -> lack(KafkaAction.DESCRIBE_TOPIC, pattern))
                .toList();
    }

    /** On all that the pattern covers; on the cluster when there is none. */
    public synchronized Lack lack(KafkaAction action, @Nullable NamePattern name) {
        if (who == null) {
            who = asker.get();
        }
        return cluster == null ? acl(who, action, name) : policy(who, cluster, action, name);
    }

    private Lack policy(String whose, ClusterPattern pattern, KafkaAction action, @Nullable NamePattern name) {
        return new Lack(
                whose,
                right(pattern, action, name),
                "allow it in the policies of this identity: " + command(action)
                        + " prints all that the tool takes; a change has effect after a minute or more");
    }

    private static String right(ClusterPattern pattern, KafkaAction action, @Nullable NamePattern name) {
        String wildcards = pattern.unknown().isEmpty()
                ? ""
                : " (* stands for its " + String.join(", ", pattern.unknown()) + ": cluster.arn in env.yaml would say)";
        return action.iamName() + " on " + pattern.arn(action.kind(), name) + wildcards;
    }

    private Lack acl(String principal, KafkaAction action, @Nullable NamePattern name) {
        Binding acl = AclRight.of(action)
                .map(right -> right.to(principal, name))
                .orElseThrow(() -> new IllegalArgumentException("No ACL stands for " + action));
        return new Lack(
                principal,
                acl.operation().word() + " on " + words(acl),
                "have somebody add it who may: acls: [" + entry(acl) + "]; " + command(action)
                        + " prints all that the tool takes");
    }

    private static String words(Binding acl) {
        return acl.resource() == Resource.CLUSTER
                ? "the cluster"
                : acl.resource().word() + " " + acl.name();
    }

    /** As a topics.yaml states it. */
    private static String entry(Binding acl) {
        String on = acl.resource() == Resource.CLUSTER
                ? "cluster: true"
                : acl.resource().word() + ": " + Statement.quoted(acl.name().text());
        return "{principal: " + Statement.quoted(acl.principal()) + ", " + on + ", allow: ["
                + acl.operation().word() + "]}";
    }

    private String command(KafkaAction action) {
        return "msk-bootstrap policy --env " + environment + " --for tool --mode " + mode(action);
    }

    /** The least that the action is needed for. */
    private static String mode(KafkaAction action) {
        return switch (action) {
            case DELETE_TOPIC -> "delete";
            case CREATE_TOPIC, ALTER_TOPIC, ALTER_TOPIC_DYNAMIC_CONFIGURATION, ALTER_CLUSTER -> "apply";
            case CONNECT,
                    DESCRIBE_CLUSTER,
                    DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION,
                    ALTER_CLUSTER_DYNAMIC_CONFIGURATION,
                    DESCRIBE_TOPIC,
                    DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION,
                    DESCRIBE_GROUP,
                    ALTER_GROUP,
                    DELETE_GROUP,
                    READ_DATA,
                    WRITE_DATA,
                    WRITE_DATA_IDEMPOTENTLY,
                    DESCRIBE_TRANSACTIONAL_ID,
                    ALTER_TRANSACTIONAL_ID -> "plan";
        };
    }
}
