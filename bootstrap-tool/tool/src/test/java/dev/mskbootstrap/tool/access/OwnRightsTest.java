package dev.mskbootstrap.tool.access;

import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Binding;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rights of ours come with the first ACLs of others. */
class OwnRightsTest {

    @Test
    void where_a_topic_gets_its_first_acl_we_keep_looking_after_it() {
        assertThat(missing("User:me", null, List.of(), "allow User:app Write topic orders"))
                .containsExactly(
                        "allow User:me Create topic orders",
                        "allow User:me Delete topic orders",
                        "allow User:me Alter topic orders",
                        "allow User:me Describe topic orders",
                        "allow User:me DescribeConfigs topic orders",
                        "allow User:me AlterConfigs topic orders");
    }

    @Test
    void where_a_group_does_we_still_see_it() {
        assertThat(missing("User:me", null, List.of(), "allow User:app Read group app-*"))
                .containsExactly("allow User:me Describe group app-*");
    }

    @Test
    void where_acls_shut_us_out_already_nothing_is_added() {
        assertThat(missing(
                        "User:me",
                        null,
                        acls("allow User:other Read topic orders"),
                        "allow User:app Write topic orders"))
                .isEmpty();
    }

    @Test
    void nor_on_the_cluster_where_a_first_acl_shuts_out_every_other_admin() {
        assertThat(missing("User:me", null, List.of(), "allow User:app Create cluster"))
                .isEmpty();
        assertThat(rights("User:me", null, List.of(), "allow User:app Create cluster")
                        .loseTheCluster())
                .isTrue();
        assertThat(rights("User:me", null, List.of(), "allow User:app Create cluster", "allow User:me Alter cluster")
                        .loseTheCluster())
                .isFalse();
    }

    @Test
    void nor_for_who_goes_by_iam() {
        assertThat(missing(null, null, List.of(), "allow User:app Write topic orders"))
                .isEmpty();
    }

    @Test
    void nor_where_brokers_are_closed_without_acls() {
        assertThat(missing("User:me", false, List.of(), "allow User:app Write topic orders"))
                .isEmpty();
    }

    private static List<String> missing(
            @Nullable String ourselves, @Nullable Boolean isOpen, List<Binding> before, String... added) {
        return rights(ourselves, isOpen, before, added).missing().stream()
                .map(Binding::toString)
                .toList();
    }

    private static OwnRights rights(
            @Nullable String ourselves, @Nullable Boolean isOpen, List<Binding> before, String... added) {
        return new OwnRights(
                new AccessBefore(before, List.of("orders"), ourselves, isOpen),
                new AclEdits(new TreeSet<>(acls(added)), new TreeSet<>()));
    }
}
