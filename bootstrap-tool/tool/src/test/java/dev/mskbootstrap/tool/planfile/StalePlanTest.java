package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.cluster;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.access.AccessTexts.access;
import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static dev.mskbootstrap.tool.planfile.StoredPlan.WANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.cluster.ConfigEdit;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that were stored, held against what is to do by now. */
class StalePlanTest {

    private final MemoryCluster cluster = StoredPlan.cluster();
    private final Path file;

    StalePlanTest(@TempDir Path folder) throws IOException {
        file = StoredPlan.in(folder, cluster);
    }

    @Test
    void access_that_somebody_else_gave_meanwhile_makes_a_plan_stale() throws IOException {
        Desired all =
                WANTED.withAccess(access(grant("User:app", Task.PRODUCE, List.of("users"), List.of(), List.of())));
        cluster.access().with(acl("allow User:x Read topic users"));
        Files.writeString(file, PlanFile.text("e", all, plan(cluster, all)));
        cluster.access().with(acl("allow User:app Write topic users"));
        assertThat(refusal(PlanFile.read(file), plan(cluster, all)).details())
                .containsExactly(
                        "User:app: planned \"+ may produce to users\", now \"+ may perform Describe on topic users\"");
    }

    @Test
    void of_a_stale_plan_every_move_is_told() {
        PlanFile stored = PlanFile.read(file);
        cluster.create(List.of(topic("orders", 3, 3)));
        cluster.addPartitions(Map.of(name("users"), 4));
        cluster.delete(Map.of(name("old"), id("old")));
        RefusedException refused = refusal(stored, plan(cluster, WANTED));
        assertThat(refused)
                .hasMessage("the plan in " + file + " is stale: the cluster has moved since. Nothing was changed.");
        assertThat(refused.details())
                .containsExactly(
                        "old: planned \"- delete, 1 partition\" (topic id id-2), now nothing to do",
                        "orders: planned \"+ 3 partitions x 3\", now nothing to do",
                        "users: planned \"~ partitions 3 -> 6\" (topic id id-1), now \"~ partitions 4 -> 6\" (topic id id-1)");
    }

    @Test
    void a_plan_of_which_all_is_there_already_is_not_stale() {
        PlanFile stored = PlanFile.read(file);
        assertThat(stored.isApplied(plan(cluster, WANTED))).isFalse();
        cluster.create(List.of(topic("orders", 3, 3)));
        cluster.addPartitions(Map.of(name("users"), 6));
        cluster.delete(Map.of(name("old"), id("old")));
        cluster.alterConfigs(Map.of(name("users"), List.of(new ConfigEdit("retention.ms", "604800000"))));
        stored.requireEqual(plan(cluster, WANTED));
        assertThat(stored.isApplied(plan(cluster, WANTED))).isTrue();
    }

    @Test
    void a_plan_that_never_had_anything_to_do_has_not_been_applied() throws IOException {
        Desired nothing = Topics.desired(List.of(), topic("users", 3, 3));
        Files.writeString(file, PlanFile.text("e", nothing, plan(cluster, nothing)));
        assertThat(PlanFile.read(file).isApplied(plan(cluster, nothing))).isFalse();
    }

    @Test
    void a_conflict_in_place_of_the_last_change_makes_a_plan_stale() {
        PlanFile stored = PlanFile.read(file);
        cluster.create(List.of(topic("orders", 3, 3)));
        cluster.addPartitions(Map.of(name("users"), 6));
        cluster.alterConfigs(Map.of(name("users"), List.of(new ConfigEdit("retention.ms", "604800000"))));
        cluster.read("billing", name("old"));
        assertThat(refusal(stored, plan(cluster, WANTED)).details()).hasSize(3);
    }

    @Test
    void a_topic_made_anew_under_its_old_name_makes_a_plan_stale() {
        PlanFile stored = PlanFile.read(file);
        cluster.delete(Map.of(name("old"), id("old")));
        cluster.with(topic("old", 1, 3));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly(
                        "old: planned \"- delete, 1 partition\" (topic id id-2), now \"- delete, 1 partition\" (topic id id-3)");
    }

    @Test
    void what_is_new_to_do_makes_a_plan_stale() {
        PlanFile stored = PlanFile.read(file);
        cluster.alterConfigs(Map.of(name("users"), List.of(new ConfigEdit("retention.ms", "60000"))));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly("users: planned \"~ partitions 3 -> 6\" (topic id id-1), now \"~ partitions 3 -> 6\""
                        + " (topic id id-1) and \"~ retention.ms 1m -> 7d\" (topic id id-1)");
    }

    @Test
    void a_conflict_that_is_new_makes_a_plan_stale_when_it_takes_a_change_away() {
        PlanFile stored = PlanFile.read(file);
        cluster.read("billing", name("old"));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly("old: planned \"- delete, 1 partition\" (topic id id-2), now nothing to do");
    }

    @Test
    void a_plan_for_another_cluster_is_refused() throws IOException {
        Plan plan = plan(cluster, WANTED);
        Files.writeString(file, PlanFile.text("staging", WANTED, other(plan)));
        assertThat(refusal(PlanFile.read(file), plan))
                .hasMessage(
                        "the plan in " + file + " is for the cluster other, and this is memory. Nothing was changed.")
                .extracting(RefusedException::details)
                .isEqualTo(List.of("make a plan of this cluster, or check --env"));
    }

    private static Plan other(Plan plan) {
        return new Plan(
                cluster("other", 3),
                plan.changes(),
                plan.conflicts(),
                plan.notes(),
                plan.undeclared(),
                plan.matching());
    }

    private String id(String name) {
        return cluster.describe(List.of(name(name))).get(name(name)) instanceof TopicState.Present present
                ? present.id()
                : "none";
    }

    private static RefusedException refusal(PlanFile stored, Plan fresh) {
        return catchThrowableOfType(RefusedException.class, () -> stored.requireEqual(fresh));
    }
}
