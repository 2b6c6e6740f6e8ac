package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Risk;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a plan is refused, and what is said then. */
class PermissionTest {

    private static final Change CREATE = new Change.CreateTopic(topic("orders", 1, 1));
    private static final Conflict CONFLICT = new Conflict("eeg", "what", "fix");

    @Test
    void a_cluster_that_is_not_the_pinned_one_is_refused() {
        assertRefused(
                () -> Permission.requireCluster(pinned("right"), Topics.cluster("wrong", 1)),
                "this is another cluster: its id is wrong, and mine pins right. Nothing was changed.",
                "check the address in env.yaml, or cluster.id if the cluster was replaced");
    }

    @Test
    void the_pinned_one_is_let_pass_and_any_where_none_is() {
        assertThatCode(() -> Permission.requireCluster(pinned("right"), Topics.cluster("right", 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Permission.requireCluster(pinned(null), Topics.cluster("any", 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void conflicts_are_in_the_way_of_the_others() {
        assertRefused(
                () -> Permission.requireNoConflict(plan(List.of(), CONFLICT)), "1 conflict. Nothing was changed.");
        assertRefused(
                () -> Permission.requireNoConflict(plan(List.of(CREATE, CREATE), CONFLICT, CONFLICT)),
                "2 conflicts. Nothing was changed. (--skip-conflicts applies the other 1)");
        assertThatCode(() -> Permission.requireNoConflict(plan(List.of(CREATE))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_risk_that_nobody_allowed_is_named_with_its_topics() {
        assertRefused(
                () -> Permission.requireRisksAllowed(plan(List.of(CREATE, raised("a"), deleted("b"))), Set.of()),
                "2 risks not allowed. Nothing was changed.",
                "reorders-keys: records of one key may land in another partition than before (a)",
                "deletes: the topic and all its records are deleted (b)",
                "if that is wanted, add --allow reorders-keys --allow deletes, or name it in limits.allow of env.yaml");
    }

    @Test
    void a_risk_that_is_allowed_is_taken() {
        Plan plan = plan(List.of(raised("a"), deleted("b")));
        assertThatCode(() -> Permission.requireRisksAllowed(plan, Set.of(Risk.DELETES, Risk.REORDERS_KEYS)))
                .doesNotThrowAnyException();
        assertRefused(
                () -> Permission.requireRisksAllowed(plan, Set.of(Risk.DELETES)),
                "1 risk not allowed. Nothing was changed.",
                "reorders-keys: records of one key may land in another partition than before (a)",
                "if that is wanted, add --allow reorders-keys, or name it in limits.allow of env.yaml");
    }

    @Test
    void of_many_topics_five_are_named() {
        assertThatThrownBy(() -> Permission.requireRisksAllowed(plan(raised(5)), Set.of()))
                .asInstanceOf(type(RefusedException.class))
                .extracting(refusal -> refusal.details().getFirst())
                .asString()
                .endsWith("(t0, t1, t2, t3, t4)");
        assertThatThrownBy(() -> Permission.requireRisksAllowed(plan(raised(7)), Set.of()))
                .asInstanceOf(type(RefusedException.class))
                .extracting(refusal -> refusal.details().getFirst())
                .asString()
                .endsWith("(t0, t1, t2, t3, t4 and 2 more)");
    }

    private static void assertRefused(ThrowingCallable call, String why, String... details) {
        assertThatThrownBy(call)
                .hasMessage(why)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::details)
                .isEqualTo(List.of(details));
    }

    private static Plan plan(List<Change> changes, Conflict... conflicts) {
        return new Plan(
                Topics.cluster("any", 1), changes, List.of(conflicts), List.of(), Collections.emptySortedSet(), 0);
    }

    private static List<Change> raised(int topics) {
        return IntStream.range(0, topics).mapToObj(i -> raised("t" + i)).toList();
    }

    private static Change raised(String topic) {
        return new Change.AddPartitions(name(topic), "id", 1, 3);
    }

    private static Change deleted(String topic) {
        return new Change.DeleteTopic(name(topic), "id", 1);
    }

    private static Environment pinned(@Nullable String id) {
        return new Environment(
                "mine",
                Path.of("."),
                new ClusterAddress.Servers(List.of()),
                Flavour.KAFKA,
                id,
                null,
                null,
                Set.of(),
                List.of(),
                new Auth.None(),
                Limits.NONE,
                null,
                null);
    }
}
