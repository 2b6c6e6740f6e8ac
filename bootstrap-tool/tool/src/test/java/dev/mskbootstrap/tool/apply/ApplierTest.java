package dev.mskbootstrap.tool.apply;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.access.AccessTexts.access;
import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.cluster.ConfigEdit;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplierTest {

    private final MemoryCluster cluster = new MemoryCluster(3);

    @Test
    void an_empty_plan_sends_nothing() {
        cluster.with(topic("a", 1, 1));
        assertThat(apply(desired(topic("a", 1, 1)))).isEmpty();
        assertThat(cluster.writes()).isEmpty();
    }

    @Test
    void what_adds_comes_first_and_what_deletes_comes_last() {
        cluster.with(topic("b", 1, 1)).with(topic("c", 1, 1)).with(topic("d", 1, 1));
        TopicSpec longer = topic("c", 1, 1, Map.of("retention.ms", "1"));
        assertThat(apply(desired(List.of("d"), topic("a", 1, 1), topic("b", 2, 1), longer)))
                .containsExactly("a Done", "b Done", "c Done", "d Done");
        assertThat(cluster.writes())
                .containsExactly("create [a]", "addPartitions [b]", "alterConfigs [c]", "delete [d]");
    }

    @Test
    void large_work_is_sent_in_batches_in_order() {
        assertThat(apply(desired(large("a", "b", "c", "d", "e", "f"))))
                .containsExactly("a Done", "b Done", "c Done", "d Done", "e Done", "f Done");
        assertThat(cluster.writes()).containsExactly("create [a, b, c, d, e]", "create [f]");
    }

    @Test
    void a_batch_too_large_for_this_cluster_is_split() {
        cluster.limitRequests(4_000);
        assertThat(apply(desired(large("a", "b", "c", "d")))).containsExactly("a Done", "b Done", "c Done", "d Done");
        assertThat(cluster.writes()).containsExactly("create [a, b, c, d]", "create [a, b]", "create [c, d]");
    }

    @Test
    void a_policy_that_refuses_the_halves_too_is_believed() {
        cluster.limitRequests(2_000);
        assertThat(apply(desired(large("a", "b", "c", "d"))))
                .containsExactly("a Failed POLICY", "b Failed POLICY", "c Failed POLICY", "d Failed POLICY");
        assertThat(cluster.writes()).hasSize(3);
    }

    @Test
    void a_failure_in_one_topic_stops_no_other() {
        cluster.with(topic("c", 1, 1)).deny(name("b"), KafkaAction.CREATE_TOPIC);
        Desired desired = desired(
                topic("a", 1, 1), topic("b", 1, 1), topic("c", 2, 1), topic("d", 1, 1, Map.of("segment.ms", "x")));
        assertThat(apply(desired)).containsExactly("a Done", "b Failed NOT_AUTHORISED", "c Done", "d Failed INVALID");
    }

    @Test
    void each_kind_of_change_can_be_forbidden() {
        cluster.with(topic("a", 1, 1)).with(topic("b", 1, 1)).with(topic("c", 1, 1));
        cluster.deny(name("a"), KafkaAction.ALTER_TOPIC);
        cluster.deny(name("b"), KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION);
        cluster.deny(name("c"), KafkaAction.DELETE_TOPIC);
        TopicSpec longer = topic("b", 1, 1, Map.of("retention.ms", "1"));
        assertThat(apply(desired(List.of("c"), topic("a", 2, 1), longer)))
                .containsExactly("a Failed NOT_AUTHORISED", "b Failed NOT_AUTHORISED", "c Failed NOT_AUTHORISED");
    }

    @Test
    void when_a_whole_batch_goes_unanswered_the_rest_is_not_tried() {
        cluster.with(topic("z", 1, 1));
        Plan plan = plan(cluster, desired(List.of("z"), large("a", "b", "c", "d", "e", "f")));
        cluster.loseRequests(1);
        assertThat(apply(plan, () -> false).subList(4, 7))
                .containsExactly("e Failed NO_ANSWER", "f NotTried", "z NotTried");
        assertThat(cluster.writes()).containsExactly("create [a, b, c, d, e]");
    }

    @Test
    void after_an_interruption_the_rest_is_not_tried() {
        AtomicInteger asked = new AtomicInteger();
        Plan plan = plan(cluster, desired(large("a", "b", "c", "d", "e", "f")));
        assertThat(apply(plan, () -> asked.getAndIncrement() > 0).subList(4, 6))
                .containsExactly("e Done", "f NotTried");
        assertThat(cluster.writes()).containsExactly("create [a, b, c, d, e]");
    }

    @Test
    void interrupted_before_the_first_request_nothing_is_sent() {
        Applied applied = new Applier(cluster, Flavour.KAFKA, Progress.NONE, () -> true)
                .apply(plan(cluster, desired(large("a"))));
        assertThat(applied.interrupted()).isTrue();
        assertThat(applied.isStarted()).isFalse();
        assertThat(cluster.writes()).isEmpty();
    }

    @Test
    void a_topic_that_somebody_else_creates_first_is_already_done() {
        cluster.beforeNextWrite(() -> cluster.with(topic("a", 1, 1)));
        assertThat(apply(desired(topic("a", 1, 1), topic("b", 1, 1)))).containsExactly("a AlreadyDone", "b Done");
    }

    @Test
    void partitions_that_somebody_else_adds_first_are_already_done() {
        cluster.with(topic("a", 1, 1));
        cluster.beforeNextWrite(() -> cluster.addPartitions(Map.of(name("a"), 3)));
        assertThat(apply(desired(topic("a", 3, 1)))).containsExactly("a AlreadyDone");
    }

    @Test
    void more_partitions_than_wanted_by_somebody_else_are_a_failure() {
        cluster.with(topic("a", 1, 1));
        cluster.beforeNextWrite(() -> cluster.addPartitions(Map.of(name("a"), 4)));
        assertThat(apply(desired(topic("a", 3, 1)))).containsExactly("a Failed INVALID");
    }

    @Test
    void a_topic_that_somebody_else_deletes_first_is_already_done() {
        cluster.with(topic("a", 1, 1));
        cluster.beforeNextWrite(() -> cluster.delete(Map.of(name("a"), id("a"))));
        assertThat(apply(desired(List.of("a")))).containsExactly("a AlreadyDone");
    }

    @Test
    void a_topic_made_anew_in_between_is_not_deleted() {
        cluster.with(topic("a", 1, 1));
        cluster.beforeNextWrite(() -> {
            cluster.delete(Map.of(name("a"), id("a")));
            cluster.with(topic("a", 7, 1));
        });
        assertThat(apply(desired(List.of("a")))).containsExactly("a AlreadyDone");
        assertThat(cluster.list()).containsExactly(name("a"));
    }

    @Test
    void configs_of_a_topic_that_is_gone_by_then_are_a_failure() {
        cluster.with(topic("a", 1, 1));
        cluster.beforeNextWrite(() -> cluster.delete(Map.of(name("a"), id("a"))));
        assertThat(apply(desired(topic("a", 1, 1, Map.of("retention.ms", "1")))))
                .containsExactly("a Failed GONE");
    }

    @Test
    void only_the_config_that_differs_is_sent() {
        cluster.with(topic("a", 1, 1, Map.of("retention.ms", "1", "segment.ms", "5")));
        Plan plan = plan(cluster, desired(topic("a", 1, 1, Map.of("retention.ms", "2", "segment.ms", "5"))));
        cluster.alterConfigs(Map.of(name("a"), List.of(new ConfigEdit("segment.ms", "6"))));
        apply(plan, () -> false);
        assertThat(plan(cluster, desired(topic("a", 1, 1, Map.of("retention.ms", "2", "segment.ms", "6"))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_name_that_a_deleted_topic_still_holds_is_tried_again() {
        cluster.take(name("a"), 2);
        assertThat(apply(desired(topic("a", 1, 1), topic("b", 1, 1)))).containsExactly("a Done", "b Done");
    }

    @Test
    void without_its_acls_no_topic_is_created() {
        cluster.access().protect();
        Desired desired = desired(topic("a", 1, 1), topic("b", 1, 1)).withAccess(producing());
        assertThat(apply(desired))
                .containsExactly(
                        "a Done",
                        "b Failed OTHER",
                        "User:ANONYMOUS Failed NOT_AUTHORISED",
                        "User:app Failed NOT_AUTHORISED");
        assertThat(cluster.list()).containsExactly(name("a"));
    }

    @Test
    void an_acl_that_the_answer_leaves_out_is_not_done() {
        cluster.access().leaveOut(acl("allow User:app Write topic b"));
        Desired desired = desired(topic("a", 1, 1)).withAccess(producing());
        assertThat(apply(desired)).containsExactly("a Done", "User:ANONYMOUS Done", "User:app Failed NO_ANSWER");
    }

    @Test
    void progress_is_told_from_nothing_to_all() {
        List<String> told = new ArrayList<>();
        Progress progress = (what, done, total) -> told.add(what + " " + done + "/" + total);
        new Applier(cluster, Flavour.KAFKA, progress, () -> false)
                .apply(plan(cluster, desired(large("a", "b", "c", "d", "e", "f"))));
        assertThat(told).containsExactly("creating topics 0/6", "creating topics 5/6", "creating topics 6/6");
    }

    /** By somebody to the topic b. */
    private static Access producing() {
        return access(grant("User:app", Grant.Task.PRODUCE, List.of("b"), List.of(), List.of()));
    }

    private static TopicSpec[] large(String... names) {
        return Stream.of(names).map(name -> topic(name, 1_999, 1)).toArray(TopicSpec[]::new);
    }

    private String id(String name) {
        return cluster.describe(List.of(name(name))).get(name(name)) instanceof TopicState.Present present
                ? present.id()
                : "none";
    }

    private List<String> apply(Desired desired) {
        return apply(plan(cluster, desired), () -> false);
    }

    private List<String> apply(Plan plan, BooleanSupplier interrupted) {
        return new Applier(cluster, Flavour.KAFKA, Progress.NONE, interrupted)
                .apply(plan).outcomes().stream().map(ApplierTest::words).toList();
    }

    static String words(Outcome outcome) {
        String reason = outcome instanceof Outcome.Failed failed ? " " + failed.reason() : "";
        return outcome.change().subject() + " " + outcome.getClass().getSimpleName() + reason;
    }
}
