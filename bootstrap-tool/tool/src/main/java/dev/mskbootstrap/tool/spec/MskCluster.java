package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as AWS knows it.
 *
 * @param state AWS's word for it, such as {@code ACTIVE}
 * @param kafkaVersion null where AWS does not say it
 * @param instanceType of its brokers; null where they have none
 * @param brokers how many there are; null where that is not said
 * @param offers the words of the ways of logging in that it has addresses for
 * @param servers its brokers for the way of logging in and the network that were asked for, {@code host:port} each
 */
public record MskCluster(
        ClusterArn arn,
        Flavour flavour,
        String state,
        @Nullable String kafkaVersion,
        @Nullable String instanceType,
        @Nullable Integer brokers,
        Set<String> offers,
        List<String> servers) {

    public MskCluster {
        offers = Set.copyOf(offers);
        servers = List.copyOf(servers);
    }
}
