package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.plan.Permission;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.planfile.PlanFile;
import dev.mskbootstrap.tool.spec.Risk;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a plan may be applied: by the plan file, by the risks that are allowed, and by whoever sits at the terminal. */
final class Consent {

    private final Invocation invocation;
    private final Set<Risk> allowed;
    private final boolean skipConflicts;
    private final boolean yes;

    Consent(Invocation invocation, Set<Risk> allowed, boolean skipConflicts, boolean yes) {
        this.invocation = invocation;
        this.allowed = allowed;
        this.skipConflicts = skipConflicts;
        this.yes = yes;
    }

    /** Throws {@link RefusedException} when it may not. */
    void require(Plan plan, @Nullable PlanFile stored, Supplier<Plan> again) {
        if (stored != null) {
            stored.requireEqual(plan);
        }
        if (!skipConflicts) {
            Permission.requireNoConflict(plan);
        }
        Permission.requireRisksAllowed(plan, allowed);
        if (!yes && !plan.changes().isEmpty()) {
            ask();
            requireUnmoved(plan, again.get());
        }
    }

    private void ask() {
        if (!invocation.terminal().isInput()) {
            throw new RefusedException(
                    "nobody is here to be asked. Nothing was changed.",
                    List.of("add --yes to apply without a question"));
        }
        invocation.out().flush();
        invocation.err().print("Apply these changes? Only \"yes\" does: ");
        invocation.err().flush();
        if (!"yes".equals(answer())) {
            throw new RefusedException("the answer was not \"yes\". Nothing was changed.", List.of());
        }
    }

    private String answer() {
        try {
            String line = invocation.in().readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** People take their time. */
    private static void requireUnmoved(Plan plan, Plan now) {
        if (!plan.changes().equals(now.changes()) || !plan.conflicts().equals(now.conflicts())) {
            throw new RefusedException(
                    "the cluster has moved while the question was open. Nothing was changed.",
                    List.of("run apply again to see the new plan"));
        }
    }
}
