package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a plan may be applied. */
public final class Permission {

    private static final String UNCHANGED = ". Nothing was changed.";

    private Permission() {}

    /** Refuses a cluster that is not the pinned one. */
    public static void requireCluster(Environment environment, ClusterIdentity cluster) {
        String pinned = environment.clusterId();
        if (pinned != null && !pinned.equals(cluster.id())) {
            throw new RefusedException(
                    "this is another cluster: its id is " + cluster.id() + ", and " + environment.name() + " pins "
                            + pinned + UNCHANGED,
                    List.of("check the address in env.yaml, or cluster.id if the cluster was replaced"));
        }
    }

    /** Refuses a plan with a conflict in it. */
    public static void requireNoConflict(Plan plan) {
        if (plan.conflicts().isEmpty()) {
            return;
        }
        long others = plan.changes().stream().map(Change::subject).distinct().count();
        throw new RefusedException(
                count(plan.conflicts().size(), "conflict")
                        + UNCHANGED
                        + (others == 0 ? "" : " (--skip-conflicts applies the other " + others + ")"),
                List.of());
    }

    /** Refuses a plan that carries a risk which nobody allowed. */
    public static void requireRisksAllowed(Plan plan, Set<Risk> allowed) {
        Set<Risk> beyond = plan.risksBeyond(allowed);
        if (beyond.isEmpty()) {
            return;
        }
        List<String> details = new ArrayList<>();
        for (Risk risk : beyond) {
            details.add(risk + ": " + risk.meaning() + " (" + topics(plan, risk) + ")");
        }
        String flags = beyond.stream().map(risk -> "--allow " + risk).collect(Collectors.joining(" "));
        details.add("if that is wanted, add " + flags + ", or name it in limits.allow of env.yaml");
        throw new RefusedException(count(beyond.size(), "risk") + " not allowed" + UNCHANGED, details);
    }

    private static String topics(Plan plan, Risk risk) {
        List<String> names = plan.changes().stream()
                .filter(change -> change.risks().contains(risk))
                .map(Change::subject)
                .distinct()
                .toList();
        String shown = names.stream().limit(5).collect(Collectors.joining(", "));
        return names.size() <= 5 ? shown : shown + " and " + (names.size() - 5) + " more";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
