package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a topic cannot have. */
class TopicNameInFileTest {

    private final Workspace workspace;

    TopicNameInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_dot_is_no_name() {
        workspace.topics("""
                topics:
                  ".": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic cannot be named "."
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void two_dots_are_no_name() {
        workspace.topics("""
                topics:
                  "..": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic cannot be named ".."
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_is_not_empty() {
        workspace.topics("""
                topics:
                  "": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name is empty
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_has_no_space() {
        workspace.topics("""
                topics:
                  "my topic": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain a space
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_has_no_slash() {
        workspace.topics("""
                topics:
                  a/b: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain "/"
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_has_no_umlaut() {
        workspace.topics("""
                topics:
                  zahlungen-für: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain U+00FC
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_has_no_picture() {
        workspace.topics("""
                topics:
                  "a😀": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain U+1F600
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_has_no_line_break() {
        workspace.topics("""
                topics:
                  "a\\nb": {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain U+000A
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void internal_topics_are_never_touched() {
        workspace.topics("""
                topics:
                  __consumer_offsets: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: __consumer_offsets is internal to Kafka or MSK and never touched
                    remove it
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void two_names_that_metrics_cannot_tell_apart_collide() {
        workspace.topics("""
                topics:
                  a.b: {}
                  a_b: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:3: a_b collides with a.b: Kafka's metrics cannot tell . from _
                    rename one of the two; the other is at envs/mine/topics.yaml:2
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_collides_with_that_of_another_file() {
        workspace.topics("""
                include: [../../topics/a.yaml]
                topics:
                  a.b: {}
                """);
        workspace.file("topics/a.yaml", "topics: {a_b: {}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                topics/a.yaml:1:10: a_b collides with a.b: Kafka's metrics cannot tell . from _
                    rename one of the two; the other is at envs/mine/topics.yaml:3
                1 problem. Nothing was contacted.
                """));
    }
}
