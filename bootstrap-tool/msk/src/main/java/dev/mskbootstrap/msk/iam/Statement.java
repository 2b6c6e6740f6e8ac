package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.Set;

/** A statement as it is evaluated: its actions, resources and conditions are compiled. */
record Statement(StatementId id, Effect effect, Actions actions, Resources resources, List<Condition> conditions) {

    /** Its Resource or NotResource. */
    record Resources(boolean isNegated, List<ArnPattern> patterns) {
        Resources {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * Its Action or NotAction.
     *
     * @param ofKafka those of Kafka's that it is about
     */
    record Actions(boolean isNegated, List<ActionPattern> patterns, Set<KafkaAction> ofKafka) {
        Actions {
            patterns = List.copyOf(patterns);
            ofKafka = Set.copyOf(ofKafka);
        }
    }

    Statement {
        conditions = List.copyOf(conditions);
    }

    /** Whether it is about this action, of any service, on this resource. */
    boolean isAbout(String action, String arn) {
        return actions.patterns().stream().anyMatch(pattern -> pattern.covers(action)) != actions.isNegated()
                && resources.patterns().stream()
                                .anyMatch(pattern -> pattern.wildcards().matches(arn))
                        != resources.isNegated();
    }

    /** Whether it counts for requests made like this. */
    boolean applies(Circumstances circumstances) {
        return conditions.stream().allMatch(condition -> condition.holds(circumstances));
    }
}
