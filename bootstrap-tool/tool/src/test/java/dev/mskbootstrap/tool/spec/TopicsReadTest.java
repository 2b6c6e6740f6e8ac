package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a topics.yaml in which nothing is wrong, beyond its topics. */
class TopicsReadTest {

    private final Workspace workspace;

    TopicsReadTest(@TempDir Path folder) {
        workspace = Workspace.in(folder).env("cluster: {sandbox: {}}\nscope: [\"shop.*\"]");
    }

    @Test
    void topics_that_are_not_declared_are_reported_ignored_or_deleted() {
        assertThat(read("topics: {}").unmanaged()).isEqualTo(new Unmanaged.Report());
        assertThat(read("unmanaged: report").unmanaged()).isEqualTo(new Unmanaged.Report());
        assertThat(read("unmanaged: ignore").unmanaged()).isEqualTo(new Unmanaged.Ignore());
        Unmanaged delete = read("unmanaged: {delete: [\"shop.old.*\"]}").unmanaged();
        assertThat(delete).isEqualTo(new Unmanaged.Delete(List.of(new NamePattern("shop.old.*"))));
    }

    @Test
    void only_what_a_pattern_covers_is_deleted_and_nothing_internal() {
        Unmanaged delete = new Unmanaged.Delete(List.of(new NamePattern("shop.*"), new NamePattern("_*")));
        assertThat(delete.deletes(new TopicName("shop.old"))).isTrue();
        assertThat(delete.deletes(new TopicName("orders"))).isFalse();
        assertThat(delete.deletes(new TopicName("__consumer_offsets"))).isFalse();
        assertThat(new Unmanaged.Report().deletes(new TopicName("shop.old"))).isFalse();
    }

    @Test
    void configs_that_are_not_declared_are_reported_or_reset() {
        assertThat(read("topics: {}").resetUndeclared()).isFalse();
        assertThat(read("undeclaredConfig: report").resetUndeclared()).isFalse();
        assertThat(read("undeclaredConfig: reset").resetUndeclared()).isTrue();
    }

    @Test
    void a_config_that_nobody_knows_is_passed_on_where_that_is_allowed() {
        assertThat(read("topics: {shop.a: {config: {odd.key: x}}}\nallowUnknownConfig: [\"odd.*\"]")
                        .topics()
                        .get(new TopicName("shop.a")))
                .extracting(TopicSpec::config)
                .isEqualTo(Map.of("odd.key", "x"));
    }

    @Test
    void acls_are_read_as_they_are_stated() {
        Desired desired = read("""
                acls:
                  - {principal: "User:a", topic: "shop.*", allow: [Read, DescribeConfigs]}
                  - {principal: "User:*", cluster: true, deny: [Alter], host: 10.0.0.7}
                  - {principal: "User:a", transactionalId: t, allow: [Write]}
                """);
        assertThat(desired.access().acls().keySet())
                .map(Binding::toString)
                .containsExactlyInAnyOrder(
                        "allow User:a Read topic shop.*",
                        "allow User:a DescribeConfigs topic shop.*",
                        "deny User:* Alter cluster from 10.0.0.7",
                        "allow User:a Write transactionalId t");
    }

    @Test
    void narrowed_to_some_topics_acls_on_those_alone_are_looked_after() {
        Access all = read("acls: [{principal: \"User:a\", topic: shop.a, allow: [Read]}]")
                .access();
        Binding onTopic = all.acls().keySet().iterator().next();
        Binding onGroup =
                new Binding(Binding.Resource.GROUP, onTopic.name(), "User:a", "*", Binding.Operation.READ, true);
        assertThat(all.covers(onTopic) && all.covers(onGroup)).isTrue();
        assertThat(all.only(List.of(new NamePattern("shop.*"))).covers(onTopic)).isTrue();
        assertThat(all.only(List.of(new NamePattern("shop.*"))).covers(onGroup)).isFalse();
        assertThat(all.only(List.of(new NamePattern("shop.b"))).covers(onTopic)).isFalse();
    }

    @Test
    void access_of_iam_takes_no_acls() {
        workspace.env("cluster: {sandbox: {}, flavour: standard}");
        assertThat(read("topics: {a: {}}").access().usesAcls()).isFalse();
        assertThat(read(access("role/app")).access().usesAcls()).isFalse();
        assertThat(read(access("\"User:app\"")).access().usesAcls()).isTrue();
    }

    @Test
    void beside_topics_of_its_own_a_file_omits_those_of_others() {
        workspace.file("topics/all.yaml", "topics: {shop.b: {}, shop.c: {}}");
        Desired desired = read("include: [../../topics/all.yaml]\ntopics: {shop.a: {}}\nomit: [shop.b]");
        assertThat(desired.topics()).containsOnlyKeys(new TopicName("shop.a"), new TopicName("shop.c"));
        assertThat(desired.omitted()).containsExactly(new TopicName("shop.b"));
    }

    @Test
    void what_is_wanted_can_be_narrowed_and_widened() {
        Desired desired = read("topics: {shop.a: {}}\nremove: [shop.b]\nunmanaged: {delete: [\"shop.old.*\"]}");
        assertThat(desired.withoutDeletions().remove()).isEmpty();
        assertThat(desired.withoutDeletions().unmanaged()).isEqualTo(new Unmanaged.Ignore());
        assertThat(desired.withoutDeletions().topics()).isEqualTo(desired.topics());
        assertThat(desired.withoutAccess())
                .isEqualTo(desired.withAccess(Access.NONE))
                .isEqualTo(desired);
        assertThat(desired.without(Set.of("shop.a", "shop.b")).topics()).isEmpty();
    }

    @Test
    void a_text_is_read_as_if_it_were_the_file() {
        SpecReader reader = new SpecReader(workspace.path("."), Map.of());
        Environment none = Environment.none(workspace.path("nowhere"));
        assertThat(reader.read(none, "topics: {a: {}}").topics()).containsOnlyKeys(new TopicName("a"));
        assertThatThrownBy(() -> reader.read(none, "topics: {a: {partitions: 0}}"))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("nowhere/topics.yaml:1:");
    }

    private static String access(String principal) {
        return "topics: {a: {}}\naccess: [{principal: " + principal + ", produce: [a]}]";
    }

    private Desired read(String yaml) {
        workspace.topics(yaml);
        return new SpecReader(workspace.path("."), Map.of())
                .read(workspace.path("envs/mine"))
                .desired();
    }
}
