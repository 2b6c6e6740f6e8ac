package dev.mskbootstrap.tool.access;

import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ACLs that come and go do to others. */
class ConsequencesTest {

    private static final List<String> TOPICS = List.of("orders", "eeg.raw");

    @Test
    void the_first_acl_of_a_topic_locks_out_whom_it_does_not_name() {
        assertThat(added(null, List.of(), "allow User:app Write topic orders"))
                .isEqualTo(Map.of("allow User:app Write topic orders", Set.of(Risk.LOCKS_OUT)));
    }

    @Test
    void the_second_one_does_nobody_any_harm() {
        assertThat(added(null, acls("allow User:other Read topic orders"), "allow User:app Write topic orders"))
                .isEmpty();
    }

    @Test
    void where_brokers_are_closed_without_acls_nobody_is_locked_out() {
        assertThat(added(false, List.of(), "allow User:app Write topic orders")).isEmpty();
    }

    @Test
    void a_prefix_locks_out_of_each_topic_under_it_that_has_no_acl() {
        List<Binding> before = acls("allow User:other Read topic orders");
        assertThat(added(null, before, "allow User:app Read topic o*")).isEmpty();
        assertThat(added(null, before, "allow User:app Read topic *"))
                .isEqualTo(Map.of("allow User:app Read topic *", Set.of(Risk.LOCKS_OUT)));
    }

    @Test
    void a_prefix_of_groups_locks_out_of_those_that_nobody_has_told_us_of() {
        assertThat(added(null, acls("allow User:other Read group app-1"), "allow User:app Read group app-*"))
                .isEqualTo(Map.of("allow User:app Read group app-*", Set.of(Risk.LOCKS_OUT)));
    }

    @Test
    void a_prefix_of_topics_of_which_none_is_seen_locks_out_of_those_to_come() {
        assertThat(added(null, List.of(), "allow User:app Read topic new.*"))
                .isEqualTo(Map.of("allow User:app Read topic new.*", Set.of(Risk.LOCKS_OUT)));
    }

    @Test
    void a_prefix_of_topics_of_which_one_is_seen_is_judged_by_that_one() {
        List<Binding> before = acls("allow User:app Read topic eeg.*", "allow User:app Read topic eeg.raw");
        assertThat(removed(null, before, "allow User:app Read topic eeg.*")).isEmpty();
    }

    @Test
    void a_prefix_of_groups_that_goes_revokes_of_those_that_other_acls_name() {
        List<Binding> before = acls("allow User:app Read group app-*", "allow User:b Read group app-1");
        assertThat(removed(true, before, "allow User:app Read group app-*"))
                .isEqualTo(Map.of("allow User:app Read group app-*", Set.of(Risk.OPENS, Risk.REVOKES)));
    }

    @Test
    void the_first_acl_of_the_cluster_locks_out() {
        assertThat(added(null, List.of(), "allow User:app Create cluster"))
                .isEqualTo(Map.of("allow User:app Create cluster", Set.of(Risk.LOCKS_OUT)));
    }

    @Test
    void all_that_come_first_together_lock_out() {
        assertThat(added(null, List.of(), "allow User:app Write topic orders", "allow User:me Read topic orders"))
                .containsOnlyKeys("allow User:app Write topic orders", "allow User:me Read topic orders");
    }

    @Test
    void an_acl_for_everybody_and_everything_locks_out_nobody() {
        assertThat(added(null, List.of(), "allow User:* All topic orders")).isEmpty();
    }

    @Test
    void an_allow_that_goes_revokes() {
        List<Binding> before = acls("allow User:app Write topic orders", "allow User:me Read topic orders");
        assertThat(removed(null, before, "allow User:app Write topic orders"))
                .isEqualTo(Map.of("allow User:app Write topic orders", Set.of(Risk.REVOKES)));
    }

    @Test
    void one_that_another_makes_up_for_does_not() {
        List<Binding> before = acls("allow User:app Write topic orders", "allow User:app All topic o*");
        assertThat(removed(null, before, "allow User:app Write topic orders")).isEmpty();
        assertThat(removed(
                        null,
                        acls("allow User:app Describe topic orders", "allow User:app Read topic orders"),
                        "allow User:app Describe topic orders"))
                .isEmpty();
    }

    @Test
    void a_deny_that_comes_revokes_what_an_allow_gave() {
        List<Binding> before = acls("allow User:app Write topic orders");
        assertThat(added(null, before, "deny User:* Write topic orders"))
                .isEqualTo(Map.of("deny User:* Write topic orders", Set.of(Risk.REVOKES)));
        assertThat(added(null, before, "deny User:app Read topic orders")).isEmpty();
    }

    @Test
    void a_deny_that_goes_opens_where_an_allow_was_behind_it() {
        List<Binding> before = acls("allow User:* Read topic orders", "deny User:app Read topic orders");
        assertThat(removed(null, before, "deny User:app Read topic orders"))
                .isEqualTo(Map.of("deny User:app Read topic orders", Set.of(Risk.OPENS)));
        assertThat(removed(
                        null,
                        acls("allow User:other Read topic orders", "deny User:app Read topic orders"),
                        "deny User:app Read topic orders"))
                .isEmpty();
    }

    @Test
    void the_last_acl_that_goes_opens_to_all() {
        List<Binding> before = acls("allow User:app Write topic orders");
        assertThat(removed(true, before, "allow User:app Write topic orders"))
                .isEqualTo(Map.of("allow User:app Write topic orders", Set.of(Risk.OPENS)));
    }

    @Test
    void or_revokes_where_brokers_are_closed_without_acls() {
        List<Binding> before = acls("allow User:app Write topic orders");
        assertThat(removed(false, before, "allow User:app Write topic orders"))
                .isEqualTo(Map.of("allow User:app Write topic orders", Set.of(Risk.REVOKES)));
    }

    @Test
    void or_either_when_nobody_says_which_they_are() {
        List<Binding> before = acls("allow User:app Write topic orders");
        assertThat(removed(null, before, "allow User:app Write topic orders"))
                .isEqualTo(Map.of("allow User:app Write topic orders", Set.of(Risk.OPENS, Risk.REVOKES)));
    }

    @Test
    void thousands_at_once_are_each_judged() {
        Set<Binding> added = new TreeSet<>();
        for (int i = 0; i < 3_000; i++) {
            added.add(acl("allow User:app" + i + " Write topic t" + i));
        }
        AclEdits edits = new AclEdits(new TreeSet<>(added), new TreeSet<>());
        assertThat(Consequences.of(new AccessBefore(List.of(), List.of(), null, null), edits))
                .hasSize(3_000);
    }

    private static Map<String, Set<Risk>> added(@Nullable Boolean isOpen, List<Binding> before, String... texts) {
        return risks(isOpen, before, new AclEdits(new TreeSet<>(acls(texts)), new TreeSet<>()));
    }

    private static Map<String, Set<Risk>> removed(@Nullable Boolean isOpen, List<Binding> before, String... texts) {
        return risks(isOpen, before, new AclEdits(new TreeSet<>(), new TreeSet<>(acls(texts))));
    }

    private static Map<String, Set<Risk>> risks(@Nullable Boolean isOpen, List<Binding> before, AclEdits edits) {
        Map<String, Set<Risk>> risks = new HashMap<>();
        Consequences.of(new AccessBefore(before, TOPICS, "User:me", isOpen), edits)
                .forEach((binding, each) -> risks.put(binding.toString(), each));
        return risks;
    }
}
