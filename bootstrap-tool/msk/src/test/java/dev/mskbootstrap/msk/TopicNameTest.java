package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", "A.b_c-9", "azAZ09", "-", "_", "__consumer_offsets"})
    void letters_digits_dots_dashes_and_underscores_make_a_name(String text) {
        assertThat(TopicName.whyIllegal(text)).isEmpty();
        assertThat(new TopicName(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', a topic name is empty",
        "., 'a topic cannot be named \".\"'",
        ".., 'a topic cannot be named \"..\"'",
        "a b, a topic name cannot contain a space",
        "a/b, 'a topic name cannot contain \"/\"'",
        "a:b, 'a topic name cannot contain \":\"'",
        "a@b, 'a topic name cannot contain \"@\"'",
        "a[b, 'a topic name cannot contain \"[\"'",
        "a`b, 'a topic name cannot contain \"`\"'",
        "a{b, 'a topic name cannot contain \"{\"'",
        "a~b, 'a topic name cannot contain \"~\"'",
        "a\u007fb, a topic name cannot contain U+007F",
        "für, a topic name cannot contain U+00FC",
        "a😀, a topic name cannot contain U+1F600"
    })
    void everything_else_is_refused_and_named(String text, String why) {
        assertThat(TopicName.whyIllegal(text)).contains(why);
        assertThatThrownBy(() -> new TopicName(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @Test
    void a_name_has_at_most_249_characters() {
        assertThat(TopicName.whyIllegal("t".repeat(249))).isEmpty();
        assertThat(TopicName.whyIllegal("t".repeat(250)))
                .contains("a topic name has at most 249 characters, this one has 250");
    }

    @Test
    void names_are_in_the_order_of_their_text() {
        assertThat(new TopicName("a")).isLessThan(new TopicName("b")).isEqualByComparingTo(new TopicName("a"));
    }

    @Test
    void names_collide_when_only_dots_and_underscores_tell_them_apart() {
        assertThat(new TopicName("a.b_c").metricName()).isEqualTo(new TopicName("a_b.c").metricName());
        assertThat(new TopicName("a.b").metricName()).isNotEqualTo(new TopicName("a-b").metricName());
    }

    @ParameterizedTest
    @CsvSource({"__consumer_offsets, true", "__amazon_msk_canary, true", "_schemas, false", "orders__, false"})
    void two_underscores_at_the_front_make_it_internal(String name, boolean internal) {
        assertThat(new TopicName(name).isInternal()).isEqualTo(internal);
    }
}
