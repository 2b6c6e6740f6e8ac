package dev.mskbootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("partitions", "config", "owner");

    @ParameterizedTest
    @CsvSource({
        "partitons, partitions",
        "PARTITIONS, partitions",
        "partition, partitions",
        "parttiions, partitions",
        "configs, config",
        "onwer, owner",
        "ownr, owner"
    })
    void a_word_with_few_errors_was_meant(String word, String meant) {
        assertThat(Suggestion.forWord(word, KNOWN)).isEqualTo("did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "", "retention", "cfg", "partitionsAndMore"})
    void a_word_with_many_errors_is_answered_by_all_that_are_known(String word) {
        assertThat(Suggestion.forWord(word, KNOWN)).isEqualTo("known: config, owner, partitions");
    }

    @Test
    void where_nothing_is_known_that_is_said() {
        assertThat(Suggestion.forWord("role/app", List.of())).isEqualTo("known: none");
    }

    @Test
    void the_nearest_wins() {
        assertThat(Suggestion.nearest("orders", List.of("borders", "order", "orders2", "orders")))
                .contains("orders");
    }

    @Test
    void of_two_that_are_as_near_the_first_in_the_alphabet_wins() {
        assertThat(Suggestion.nearest("orders", List.of("orders2", "orders1"))).contains("orders1");
    }

    @Test
    void nothing_is_near_when_nothing_is_known() {
        assertThat(Suggestion.nearest("orders", List.of())).isEmpty();
    }
}
