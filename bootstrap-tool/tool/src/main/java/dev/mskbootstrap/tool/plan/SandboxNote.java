package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Note;
import java.util.Set;
import java.util.stream.Collectors;

/** What to know when a sandbox holds what stands in the way: it is for trying out, and can begin anew. */
public final class SandboxNote {

    private SandboxNote() {}

    /** The same plan, with that note where it helps. */
    public static Plan add(Plan plan, Observation observed, ClusterAddress address) {
        return switch (address) {
            case ClusterAddress.Servers servers -> plan;
            case ClusterAddress.OnMsk msk -> plan;
            case ClusterAddress.Found found -> plan;
            case ClusterAddress.Sandbox sandbox -> isInTheWay(plan, observed) ? plan.with(note(sandbox)) : plan;
        };
    }

    /** Whether a conflict is about a topic that is there. */
    private static boolean isInTheWay(Plan plan, Observation observed) {
        Set<String> inConflict = plan.conflicts().stream()
                .flatMap(conflict -> conflict.topics().stream())
                .collect(Collectors.toSet());
        return observed.topics().entrySet().stream()
                .anyMatch(topic -> topic.getValue() instanceof TopicState.Present
                        && inConflict.contains(topic.getKey().value()));
    }

    private static Note note(ClusterAddress.Sandbox sandbox) {
        String name = sandbox.name().equals("local") ? "" : " --name " + sandbox.name();
        return new Note(
                "sandbox",
                "every environment that names it shares its topics; `msk-bootstrap sandbox reset" + name
                        + "` deletes them all, and apply begins anew");
    }
}
