package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.export.Seen.heading;
import static dev.mskbootstrap.tool.export.Seen.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.export.Export.Extent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What brokers do not show or do not have: whether the export is whole without it, and what is said. */
class UnseenInExportTest {

    @Test
    void configs_that_may_not_be_read_make_it_incomplete() {
        Export export = new Seen()
                .topic(
                        "a",
                        Seen.replicas(1, 3),
                        new Configs.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, "a")))
                .topic("b", 1, 3, Map.of("retention.ms", "1000"))
                .topic("c", 1, 3, Map.of("retention.ms", "1000"))
                .export();
        String why = "config is left out: not authorised to read them: User:CN=tool needs DescribeConfigs on topic a";
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(notes(export)).containsExactly("a: " + why);
        assertThat(heading(export)).contains("# INCOMPLETE: a: config is left out: not authorised to read them: User");
        assertThat(Seen.body(export))
                .contains("  # config is left out: not authorised to read them: User")
                .doesNotContain("1s\ntopics");
    }

    @Test
    void topics_that_may_not_be_seen_make_it_incomplete() {
        Export export = new Seen()
                .state("a", new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, "a")))
                .state("b", new TopicState.Unknown("Oops."))
                .export();
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(notes(export))
                .containsExactly(
                        "a: the topic is left out: not authorised to see it: User:CN=tool needs Describe on topic a",
                        "b: the topic is left out: the brokers failed to describe it (Oops.)");
    }

    @Test
    void a_value_that_brokers_keep_to_themselves_is_said_to_be_there() {
        Configs configs = new Configs.Values(new TreeMap<>(), new TreeSet<>(Set.of("message.format.version")));
        assertThat(new Seen().topic("a", Seen.replicas(1, 1), configs).body())
                .contains("  # message.format.version is left out: the brokers do not tell its value\n");
    }

    @Test
    void a_value_whose_source_nobody_knows_is_said_to_be_there() {
        Configs configs = new Configs.Values(
                new TreeMap<>(Map.of("retention.ms", new ConfigValue("1", ConfigValue.Source.UNKNOWN))));
        assertThat(new Seen().topic("a", Seen.replicas(1, 1), configs).body())
                .contains("  # other config is left out: the brokers do not say whether it is set on the topic\n");
    }

    @Test
    void what_was_asked_for_by_name_and_is_not_found_is_said() {
        Seen seen = new Seen().topic("a", 1, 1, Map.of()).state("b", new TopicState.Missing(new Preflight.NotAsked()));
        Export export = seen.export("a", "b", "c.*", "__d");
        assertThat(export.extent()).isEqualTo(Extent.LACKS_NAMED);
        assertThat(notes(export))
                .containsExactly(
                        "__d: internal to Kafka or MSK, and never exported",
                        "b: the brokers know no topic of this name, or hide it from us",
                        "c.*: no topic in scope that is visible to us begins so");
    }

    @Test
    void a_topic_that_went_while_we_looked_is_simply_not_there() {
        Export export = new Seen()
                .state("b", new TopicState.Missing(new Preflight.NotAsked()))
                .export();
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
        assertThat(export.notes()).isEmpty();
    }
}
