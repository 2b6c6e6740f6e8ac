package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.spec.ClusterAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The policies that allow what is needed, and nothing else. */
public final class Policies {

    /** Managed policies that a role may have: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    public static final int MOST = 10;

    private Policies() {}

    /** As many as it takes, be it more than a role may have. */
    public static List<Document> of(Needs needs, ClusterPattern cluster) {
        return Packing.pack(statements(needs, cluster));
    }

    /** Of the tool, which may have to look the cluster up before it can log in. */
    public static List<Document> ofTool(Needs needs, ClusterPattern cluster, ClusterAddress address) {
        List<Statement> all = new ArrayList<>(Lookup.statements(address, cluster));
        all.addAll(statements(needs, cluster));
        return Packing.pack(all);
    }

    private static List<Statement> statements(Needs needs, ClusterPattern cluster) {
        SortedMap<Purpose, SortedSet<String>> resources = new TreeMap<>();
        for (Need need : needs.all()) {
            resources
                    .computeIfAbsent(need.purpose(), purpose -> new TreeSet<>())
                    .add(cluster.arn(need.purpose().kind(), need.name()));
        }
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<Purpose, SortedSet<String>> entry : resources.entrySet()) {
            statements.add(Statement.of(entry.getKey(), withoutCovered(entry.getValue())));
        }
        return statements;
    }

    /** In their order what a prefix covers comes after it; an odd group such as $a comes before, and stays. */
    private static List<String> withoutCovered(SortedSet<String> arns) {
        List<String> kept = new ArrayList<>();
        @Nullable String prefix = null;
        for (String arn : arns) {
            if (prefix == null || !arn.startsWith(prefix)) {
                kept.add(arn);
                prefix = arn.endsWith("*") ? arn.substring(0, arn.length() - 1) : prefix;
            }
        }
        return kept;
    }
}
