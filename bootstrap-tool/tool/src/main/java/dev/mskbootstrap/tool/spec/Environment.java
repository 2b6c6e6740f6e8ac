package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an environment is and what it allows: its {@code env.yaml}.
 *
 * @param clusterId Kafka's id that the cluster must have; nothing when any will do
 * @param region of AWS that the cluster is in; null when it is seen from its address, or does not matter
 * @param arn of the cluster on MSK; null when it is not stated
 * @param scope the topic names that this environment owns
 * @param isOpenWithoutAcls the brokers' {@code allow.everyone.if.no.acl.found}, which cannot be asked for; null when nobody
 *     says
 */
public record Environment(
        String name,
        Path folder,
        ClusterAddress address,
        Flavour flavour,
        @Nullable String clusterId,
        @Nullable String region,
        @Nullable ClusterArn arn,
        List<NamePattern> scope,
        Auth auth,
        Limits limits,
        @Nullable Boolean isOpenWithoutAcls) {

    public Environment {
        scope = List.copyOf(scope);
    }

    /** One that has no cluster, owns every name and allows everything: for topics that belong to none yet. */
    public static Environment none(Path folder) {
        return new Environment(
                "none",
                folder,
                new ClusterAddress.Servers(List.of()),
                Flavour.KAFKA,
                null,
                null,
                null,
                List.of(new NamePattern("*")),
                Auth.NOBODY,
                Limits.NONE,
                null);
    }
}
