package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an environment is and what it allows: its {@code env.yaml}.
 *
 * @param clusterId Kafka's id that the cluster must have; nothing when any will do
 * @param region of AWS that the cluster is in; null when it is seen from its address, or does not matter
 * @param arn of the cluster on MSK; null when it is not stated
 * @param offers the words of the ways of logging in that the cluster offers; none when nobody says
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
        Set<String> offers,
        List<NamePattern> scope,
        Auth auth,
        Limits limits,
        @Nullable Boolean isOpenWithoutAcls) {

    public Environment {
        offers = Set.copyOf(offers);
        scope = List.copyOf(scope);
    }

    /** Whether the cluster may let clients in that log in by one of these ways. */
    boolean mayOffer(Set<String> ways) {
        return offers.isEmpty() || ways.stream().anyMatch(offers::contains);
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
                Set.of(),
                List.of(new NamePattern("*")),
                new Auth.None(),
                Limits.NONE,
                null);
    }
}
