package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.Flavour;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of these tests: one cluster, one role, and policies in short. */
final class Iam {

    static final ClusterArn CLUSTER = ClusterArn.parse("arn:aws:kafka:eu-west-1:123456789012:cluster/demo/a1b2c3d4-1");
    static final String ROLE = "arn:aws:iam::123456789012:role/team/app";
    static final String SESSION = "arn:aws:sts::123456789012:assumed-role/app/i-0abc";

    private Iam() {}

    static String topic(String name) {
        return CLUSTER.arn(ResourceKind.TOPIC, name);
    }

    static String group(String name) {
        return CLUSTER.arn(ResourceKind.GROUP, name);
    }

    static String allow(String actions, String... resources) {
        return statement("\"Effect\": \"Allow\", \"Action\": " + list(actions.split(" ", -1)), resources);
    }

    static String deny(String actions, String... resources) {
        return statement("\"Effect\": \"Deny\", \"Action\": " + list(actions.split(" ", -1)), resources);
    }

    /** A policy of these statements, in the version of today. */
    static Policy policy(String... statements) {
        return Policy.parse("app.json", json(statements));
    }

    static String json(String... statements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [\n" + String.join(",\n", statements) + "\n]}";
    }

    static Permissions permissions(String... statements) {
        return permissions(null, policy(statements));
    }

    static Permissions permissions(@Nullable Policy boundary, Policy... policies) {
        return Permissions.of(new IamIdentity(ROLE, List.of(policies), boundary), CLUSTER, Flavour.STANDARD);
    }

    private static String statement(String begin, String... resources) {
        return "{" + begin + ", \"Resource\": " + list(resources) + "}";
    }

    private static String list(String... texts) {
        return Stream.of(texts).map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
