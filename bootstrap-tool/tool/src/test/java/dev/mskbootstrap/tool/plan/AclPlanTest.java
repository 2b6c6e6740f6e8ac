package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.access.AccessTexts;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Applier;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.report.AppliedText;
import dev.mskbootstrap.tool.report.PlanText;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Grant.Task;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Access from plan to apply, on a cluster in memory. */
class AclPlanTest {

    private static final TopicSpec ORDERS = topic("orders", 1, 1);
    private static final Grant PRODUCE = grant("User:app", Task.PRODUCE, List.of("orders"), List.of(), List.of());

    private final MemoryCluster cluster = new MemoryCluster(3);

    @Test
    void without_access_in_the_file_nobody_asks_for_acls_and_no_right_to_them_is_needed() {
        cluster.access().hide(new AclState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_CLUSTER)));
        apply(plan(cluster, Topics.desired(ORDERS)));
        assertThat(plan(cluster, Topics.desired(ORDERS)).isEmpty()).isTrue();
        assertThat(cluster.access().reads()).isZero();
        assertThat(cluster.writes()).containsExactly("create [orders]");
    }

    @Test
    void access_of_iam_alone_asks_for_none_either() {
        plan(cluster, desired(grant("role/app", Task.PRODUCE, List.of("orders"), List.of(), List.of())));
        assertThat(cluster.access().reads()).isZero();
    }

    @Test
    void what_is_applied_is_as_declared_afterwards() {
        cluster.access().with(acl("allow User:app Read topic orders"), acl("allow User:b Read topic orders"));
        Applied applied = apply(plan(cluster, desired(PRODUCE)));
        assertThat(applied.isComplete()).isTrue();
        assertThat(cluster.access().all())
                .map(String::valueOf)
                .containsExactly(
                        "allow User:app Write topic orders",
                        "allow User:app Describe topic orders",
                        "allow User:b Read topic orders");
        assertThat(plan(cluster, desired(PRODUCE)).isEmpty()).isTrue();
    }

    @Test
    void acls_come_before_their_topics_and_go_after_others_have_come() {
        cluster.access().with(acl("allow User:app Read topic orders"));
        apply(plan(cluster, desired(PRODUCE)));
        assertThat(cluster.writes()).containsExactly("createAcls 2", "create [orders]", "deleteAcls 1");
    }

    @Test
    void our_own_rights_come_with_the_first_acls_and_are_never_taken_away() {
        apply(plan(cluster, desired(PRODUCE)));
        assertThat(cluster.access().all()).contains(acl("allow User:ANONYMOUS Delete topic orders"));
        Grant ours = grant("User:ANONYMOUS", Task.PRODUCE, List.of("orders"), List.of(), List.of());
        assertThat(plan(cluster, desired(PRODUCE, ours)).acls(Change.RemoveAcls.class))
                .isZero();
    }

    @Test
    void ten_thousand_are_added_in_batches_and_removed_in_smaller_ones() {
        List<String> ids = IntStream.range(0, 5_000).mapToObj(i -> "id-" + i).toList();
        apply(plan(cluster, desired(grant("User:app", Task.PRODUCE, List.of("orders"), List.of(), ids))));
        assertThat(cluster.access().all()).hasSize(10_000 + 2 + 6);
        assertThat(cluster.writes()).containsExactly("createAcls 10000", "createAcls 8", "create [orders]");
        apply(plan(cluster, desired(PRODUCE)));
        assertThat(cluster.writes()).filteredOn("deleteAcls 1000"::equals).hasSize(10);
        assertThat(plan(cluster, desired(PRODUCE)).isEmpty()).isTrue();
    }

    @Test
    void between_two_requests_nobody_is_shut_out_who_is_to_have_access() {
        List<String> names = IntStream.range(0, 1_400).mapToObj(i -> "t" + i).toList();
        Plan plan = plan(cluster, desired(grant("User:app", Task.PRODUCE, names, List.of(), List.of())));
        new Applier(
                        cluster,
                        Flavour.KAFKA,
                        Progress.NONE,
                        () -> !cluster.access().all().isEmpty())
                .apply(plan);
        assertThat(cluster.writes()).containsExactly("createAcls 10000");
        assertThat(names(cluster, "User:app"))
                .isEqualTo(names(cluster, "User:ANONYMOUS"))
                .hasSize(1_250);
    }

    private static Set<String> names(MemoryCluster cluster, String principal) {
        return cluster.access().all().stream()
                .filter(acl -> acl.principal().equals(principal))
                .map(acl -> acl.name().text())
                .collect(Collectors.toSet());
    }

    @Test
    void a_refusal_is_told_and_a_topic_is_not_made_without_its_acls() {
        cluster.access().protect();
        Applied applied = apply(plan(cluster, desired(PRODUCE)));
        assertThat(AppliedText.render(applied, Style.PLAIN)).startsWith("""
                  FAILED orders   create: its ACLs could not be added, and without them it may be open to all
                  FAILED User:ANONYMOUS   add ACLs: not authorised: User:CN=tool needs Alter on the cluster
                  FAILED User:app   add ACLs: not authorised: User:CN=tool needs Alter on the cluster
                      have somebody add it who may: acls: [{principal: "User:CN=tool", cluster: true, allow: [Alter]}]; msk-bootstrap policy --env mine --for tool --mode apply prints all that the tool takes
                Applied: 3 failed in\
                """);
        assertThat(applied.of(Outcome.Failed.class)).hasSize(3);
    }

    @Test
    void narrowed_to_some_topics_nothing_else_is_touched() {
        cluster.access().with(acl("allow User:app Read topic eeg"), acl("allow User:app Read group g"));
        Desired narrowed = desired(PRODUCE).only(List.of(new NamePattern("orders")));
        assertThat(plan(cluster, narrowed).acls(Change.RemoveAcls.class)).isZero();
        assertThat(plan(cluster, narrowed).acls(Change.AddAcls.class)).isEqualTo(2 + 6);
        Desired elsewhere = desired(PRODUCE).only(List.of(new NamePattern("users")));
        assertThat(plan(cluster, elsewhere).changes()).isEmpty();
    }

    @Test
    void a_prefix_that_goes_is_judged_by_the_topics_that_are_seen() {
        cluster.access().with(acl("allow User:app Read topic orders*"));
        Grant consume = grant("User:app", Task.CONSUME, List.of("orders"), List.of("g"), List.of());
        assertThat(plan(cluster, desired(consume)).changes())
                .filteredOn(Change.RemoveAcls.class::isInstance)
                .extracting(Change::risks)
                .containsExactly(Set.of());
    }

    @Test
    void acls_on_topics_of_others_stay() {
        cluster.access().with(acl("allow User:app Read topic eeg"), acl("allow User:app Read group g"));
        Desired desired = desired(PRODUCE);
        Desired scoped = new Desired(
                desired.topics(),
                desired.remove(),
                desired.unmanaged(),
                false,
                List.of(new NamePattern("orders")),
                desired.omitted(),
                desired.access());
        assertThat(plan(cluster, scoped).acls(Change.RemoveAcls.class)).isEqualTo(1);
        assertThat(plan(cluster, desired).acls(Change.RemoveAcls.class)).isEqualTo(2);
    }

    @Test
    void a_change_is_one_line_and_its_acls_are_shown_when_asked_for() {
        cluster.access().with(acl("allow User:app Read topic *"));
        Plan plan = plan(cluster, desired(PRODUCE));
        assertThat(PlanText.render(plan, Style.PLAIN)).isEqualTo("""
                  + orders     1 partition x 1
                  + User:app   may produce to orders
                  - User:app   may no longer consume *   [revokes]
                Plan: 1 to create, 0 to change, 0 to delete. ACLs: 2 to add, 1 to remove.
                """);
        assertThat(PlanText.render(plan, Style.PLAIN, true)).contains("""
                  + User:app   may produce to orders
                        allow User:app Write topic orders
                        allow User:app Describe topic orders
                """);
    }

    private static Desired desired(Grant... grants) {
        return Topics.desired(ORDERS).withAccess(AccessTexts.access(grants));
    }

    private Applied apply(Plan plan) {
        return new Applier(cluster, Flavour.KAFKA, Progress.NONE, () -> false).apply(plan);
    }
}
