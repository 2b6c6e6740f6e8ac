package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.Set;

/** A statement as it is evaluated: its action patterns are resolved to actions, its resources and conditions compiled. */
record Statement(
        StatementId id, Effect effect, Set<KafkaAction> actions, Resources resources, List<Condition> conditions) {

    /** Its Resource or NotResource. */
    record Resources(boolean isNegated, List<ArnPattern> patterns) {
        Resources {
            patterns = List.copyOf(patterns);
        }
    }

    Statement {
        actions = Set.copyOf(actions);
        conditions = List.copyOf(conditions);
    }

    /** Whether it counts for requests made like this. */
    boolean applies(Circumstances circumstances) {
        return conditions.stream().allMatch(condition -> condition.holds(circumstances));
    }
}
