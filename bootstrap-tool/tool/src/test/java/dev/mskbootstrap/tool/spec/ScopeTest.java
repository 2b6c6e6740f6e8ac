package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is outside the scope, omitted, removed or deleted. */
class ScopeTest {

    private final Workspace workspace;

    ScopeTest(@TempDir Path folder) {
        workspace =
                Workspace.in(folder).env("""
                cluster: {sandbox: {}}
                scope: ["shop.*", orders]
                """).file("topics/shop.yaml", "topics: {shop.orders: {}, shop.refunds: {}}");
    }

    @Test
    void a_declared_topic_is_in_scope() {
        workspace.topics("""
                topics:
                  payments: {}
                  orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: payments is outside this environment's scope
                    keep to the scope in env.yaml (shop.*, orders), or extend it
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_is_not_both_declared_and_removed() {
        workspace.topics("""
                topics: {orders: {}}
                remove: [orders]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:10: orders is both declared (envs/mine/topics.yaml:1) and to be removed
                    keep it in topics or in remove, not in both
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_removed_topic_is_in_scope() {
        workspace.topics("""
                topics: {}
                remove: [payments]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:10: payments is outside this environment's scope
                    keep to the scope in env.yaml (shop.*, orders), or extend it
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_internal_topic_is_not_removed() {
        workspace.topics("""
                topics: {}
                remove: [__consumer_offsets]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:10: __consumer_offsets is internal to Kafka or MSK and never touched
                    take it out of remove
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_removed_topic_is_no_pattern() {
        workspace.topics("""
                topics: {}
                remove: ["shop.*"]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:10: a topic name cannot contain "*"
                    name the topic that is to be deleted
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_may_be_removed_twice() {
        workspace.topics("""
                topics: {}
                remove: [shop.a, shop.a]
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 0 topics, no problems.\n"));
    }

    @Test
    void a_scope_is_not_empty() {
        workspace.env("""
                cluster: {sandbox: {}}
                scope: []
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:8: scope names nothing
                    list names or prefixes, such as eeg.*, or leave scope out for all names
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_scope_holds_patterns() {
        workspace.env("""
                cluster: {sandbox: {}}
                scope: ["*.shop", ""]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:9: "*.shop" is not a pattern
                    write a name, or a prefix with one * at its end, such as eeg.*
                envs/mine/env.yaml:2:19: scope[1] is blank, not text
                    write text such as eeg.*
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_of_the_catalogue_can_be_omitted() {
        workspace.topics("""
                include: [../../topics/shop.yaml]
                omit: [shop.orders]
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void an_unknown_topic_to_omit_is_answered_by_the_one_that_was_meant() {
        workspace.topics("""
                include: [../../topics/shop.yaml]
                omit: [shop.order]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:8: shop.order is omitted, but no included file declares it
                    did you mean "shop.orders"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_topic_is_not_omitted() {
        workspace.topics("""
                include: [../../topics/shop.yaml]
                omit: [payments]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:8: payments is omitted, but no included file declares it
                    remove it from omit
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_is_not_both_declared_and_omitted() {
        workspace.topics("""
                include: [../../topics/shop.yaml]
                omit: [shop.orders]
                topics: {shop.orders: {}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:8: shop.orders is both declared and omitted here
                    remove one of the two
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_of_the_catalogue_can_be_omitted_and_removed() {
        workspace.topics("""
                include: [../../topics/shop.yaml]
                omit: [shop.orders]
                remove: [shop.orders]
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }
}
