package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesiredTest {

    private final Desired desired;

    DesiredTest(@TempDir Path folder) {
        Workspace workspace = Workspace.in(folder);
        workspace.env("cluster: {sandbox: {}}\nscope: [\"shop.*\", \"shop.eu.*\", ads]");
        workspace.topics("topics: {shop.a: {}, shop.eu.b: {}, ads: {}}\nremove: [shop.old, shop.eu.old]");
        desired = new SpecReader(workspace.path(""), Map.of())
                .read(workspace.path("envs/mine"))
                .desired();
    }

    @Test
    void without_patterns_all_of_it_is_kept() {
        assertThat(desired.only(List.of())).isEqualTo(desired);
    }

    @Test
    void a_prefix_keeps_what_it_covers() {
        Desired part = only("shop.eu.*");
        assertThat(part.topics()).containsOnlyKeys(new TopicName("shop.eu.b"));
        assertThat(part.remove()).containsExactly(new TopicName("shop.eu.old"));
        assertThat(part.scope()).containsExactly(new NamePattern("shop.eu.*"));
    }

    @Test
    void the_scope_never_grows() {
        assertThat(only("*").scope()).hasSameElementsAs(desired.scope());
        assertThat(only("shop.*").inScope(new TopicName("ads"))).isFalse();
        assertThat(only("ads*").inScope(new TopicName("ads2"))).isFalse();
        assertThat(only("ads*").inScope(new TopicName("ads"))).isTrue();
    }

    @Test
    void a_pattern_beside_everything_keeps_nothing() {
        Desired part = only("payments.*");
        assertThat(part.topics()).isEmpty();
        assertThat(part.remove()).isEmpty();
        assertThat(part.scope()).isEmpty();
    }

    @Test
    void several_patterns_add_up() {
        assertThat(only("ads", "shop.a").topics()).containsOnlyKeys(new TopicName("ads"), new TopicName("shop.a"));
    }

    @Test
    void topics_can_be_taken_out_by_name() {
        Desired rest = desired.without(Set.of("shop.a", "shop.old"));
        assertThat(rest.topics()).containsOnlyKeys(new TopicName("shop.eu.b"), new TopicName("ads"));
        assertThat(rest.remove()).containsExactly(new TopicName("shop.eu.old"));
        assertThat(rest.scope()).isEqualTo(desired.scope());
    }

    private Desired only(String... patterns) {
        return desired.only(Stream.of(patterns).map(NamePattern::new).toList());
    }
}
