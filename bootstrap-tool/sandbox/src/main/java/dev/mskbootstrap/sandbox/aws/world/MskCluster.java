package dev.mskbootstrap.sandbox.aws.world;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as the MSK API describes it.
 *
 * @param state such as ACTIVE or CREATING
 * @param nodes of a provisioned cluster; null of a Serverless one
 * @param bootstrap what GetBootstrapBrokers answers, by the keys of its JSON such as bootstrapBrokerStringSaslIam
 */
public record MskCluster(
        ClusterArn arn,
        Flavour flavour,
        String state,
        @Nullable Nodes nodes,
        SortedMap<String, String> bootstrap) implements Part {

    public static final String ACTIVE = "ACTIVE";

    /** What a provisioned cluster consists of. */
    public record Nodes(int count, String instanceType, String kafkaVersion) {}

    public MskCluster {
        bootstrap = Collections.unmodifiableSortedMap(new TreeMap<>(bootstrap));
    }

    /** An active Serverless cluster. */
    public static MskCluster serverless(String arn, Map<String, String> bootstrap) {
        return new MskCluster(ClusterArn.parse(arn), Flavour.SERVERLESS, ACTIVE, null, new TreeMap<>(bootstrap));
    }

    /** An active provisioned cluster: Express when its instance type says so, else Standard. */
    public static MskCluster provisioned(String arn, Nodes nodes, Map<String, String> bootstrap) {
        Flavour flavour = nodes.instanceType().startsWith("express.") ? Flavour.EXPRESS : Flavour.STANDARD;
        return new MskCluster(ClusterArn.parse(arn), flavour, ACTIVE, nodes, new TreeMap<>(bootstrap));
    }

    public MskCluster inState(String other) {
        return new MskCluster(arn, flavour, other, nodes, bootstrap);
    }

    @Override
    public String id() {
        return arn.toString();
    }
}
