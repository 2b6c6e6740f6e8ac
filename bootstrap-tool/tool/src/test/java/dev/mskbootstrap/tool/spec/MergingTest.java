package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogue defaults, below the environment's, below the catalogue's topic, below the environment's. */
class MergingTest {

    private final Workspace workspace;

    MergingTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    /** A column for each place that may state the partitions; the last is what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "  ,  ,  ,  ,  ",
        "1 ,  ,  ,  , 1",
        "1 , 2,  ,  , 2",
        "1 , 2, 3,  , 3",
        "1 , 2, 3, 4, 4",
        "  , 2, 3,  , 3",
        "1 ,  , 3,  , 3",
        "1 ,  ,  , 4, 4",
        "  ,  , 3, 4, 4",
        "  , 2,  ,  , 2"
    })
    void the_nearer_file_wins_and_a_topic_wins_over_defaults(
            String catalogueDefault, String defaults, String catalogueTopic, String topic, Integer partitions) {
        workspace.file("topics/shop.yaml", file(catalogueDefault, catalogueTopic));
        workspace.topics("include: [../../topics/shop.yaml]\n" + file(defaults, topic));
        assertThat(orders().partitions()).isEqualTo(partitions);
    }

    @Test
    void configs_merge_key_by_key() {
        workspace.file("topics/shop.yaml", """
                defaults: {config: {retention.ms: 1d, segment.ms: 1h}}
                topics: {orders: {config: {cleanup.policy: compact, max.message.bytes: 1MiB}}}
                """);
        workspace.topics("""
                include: [../../topics/shop.yaml]
                defaults: {config: {retention.ms: 2d, cleanup.policy: delete}}
                topics: {orders: {config: {max.message.bytes: 2MiB}}}
                """);
        assertThat(orders().config())
                .isEqualTo(Map.of(
                        "retention.ms", "172800000",
                        "segment.ms", "3600000",
                        "cleanup.policy", "compact",
                        "max.message.bytes", "2097152"));
    }

    @Test
    void every_value_knows_where_it_is_stated() {
        workspace.file("topics/shop.yaml", "topics:\n  orders: {config: {segment.ms: 1h}}\n");
        workspace.topics("include: [../../topics/shop.yaml]\ndefaults: {partitions: 3}\n");
        assertThat(orders().declaredAt()).hasToString("topics/shop.yaml:2:3");
        assertThat(orders().whereOf("segment.ms")).hasToString("topics/shop.yaml:2:33");
        assertThat(orders().whereOf("partitions")).hasToString("envs/mine/topics.yaml:2:24");
        assertThat(orders().whereOf("retention.ms")).hasToString("topics/shop.yaml:2:3");
    }

    @Test
    void description_and_owner_merge_too() {
        workspace.file("topics/shop.yaml", "topics: {orders: {description: Orders, owner: shop}}");
        workspace.topics("include: [../../topics/shop.yaml]\ntopics: {orders: {owner: payments}}\n");
        assertThat(orders().about().description()).isEqualTo("Orders");
        assertThat(orders().about().owner()).isEqualTo("payments");
    }

    @Test
    void a_merge_key_brings_in_what_its_anchor_says() {
        workspace.topics("""
                topics:
                  refunds: &refunds {partitions: 3, replicationFactor: 1}
                  orders: {<<: *refunds, partitions: 6}
                """);
        assertThat(orders().partitions()).isEqualTo(6);
        assertThat(orders().replicationFactor()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms, 7d, 604800000",
        "retention.ms, unlimited, -1",
        "retention.bytes, 250GiB, 268435456000",
        "retention.bytes, -1, -1",
        "segment.ms, 12h, 43200000",
        "max.message.bytes, 0100, 100",
        "cleanup.policy, '[delete, compact]', 'delete,compact'",
        "min.cleanable.dirty.ratio, .5, 0.5",
        "preallocate, True, true"
    })
    void a_value_reaches_kafka_as_it_writes_it(String key, String written, String value) {
        workspace.topics("topics: {orders: {config: {" + key + ": " + written + "}}}");
        assertThat(orders().config()).containsExactly(Map.entry(key, value));
    }

    /** YAML 1.2: octal has a letter, sexagesimal is gone. */
    @ParameterizedTest
    @CsvSource({"0100, 100", "+3, 3", "007, 7"})
    void a_leading_zero_means_nothing(String written, int partitions) {
        workspace.topics("topics: {orders: {partitions: " + written + "}}");
        assertThat(orders().partitions()).isEqualTo(partitions);
    }

    @ParameterizedTest
    @CsvSource({"yes", "no", "on", "off", "y", "n", "1:30", "1_000", "0o17", "true", "12"})
    void words_and_numbers_are_text_where_text_is_asked_for(String written) {
        workspace.topics("topics: {orders: {description: " + written + "}}");
        assertThat(orders().about().description()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"yes", "no", "on", "off", "null", "true", "12"})
    void a_topic_may_be_called_like_a_word_of_yaml(String name) {
        workspace.topics("topics: {" + name + ": {}}");
        assertThat(spec().desired().topics()).containsOnlyKeys(new TopicName(name));
    }

    private TopicSpec orders() {
        return Objects.requireNonNull(spec().desired().topics().get(new TopicName("orders")));
    }

    private Spec spec() {
        return new SpecReader(workspace.path(""), Map.of()).read(workspace.path("envs/mine"));
    }

    private static String file(String defaults, String topic) {
        return "defaults: " + partitions(defaults) + "\ntopics: {orders: " + partitions(topic) + "}\n";
    }

    private static String partitions(String number) {
        return number == null ? "{}" : "{partitions: " + number + "}";
    }
}
