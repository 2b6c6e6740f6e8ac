package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({"orders, orders", "shop.*, shop.orders", "shop.*, shop.", "shop*, shop.orders", "*, orders", "a.c, a.c"
    })
    void a_pattern_covers_its_name_or_what_begins_with_its_prefix(String pattern, String name) {
        assertThat(new NamePattern(pattern).covers(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"orders, orders2", "shop.*, shop", "shop.*, shops", "shop.*, my.shop.orders", "a.c, abc", "Shop*, shop"
    })
    void it_covers_no_other_name(String pattern, String name) {
        assertThat(new NamePattern(pattern).covers(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "shop.*, shop.eu.*, true",
        "shop.*, shop.orders, true",
        "shop.*, shop.*, true",
        "*, *, true",
        "orders, orders, true",
        "shop.eu.*, shop.*, false",
        "orders, orders*, false",
        "shop.*, *, false",
        "shop.orders, shop.*, false"
    })
    void a_pattern_covers_another_when_it_covers_all_of_its_names(String wide, String narrow, boolean covers) {
        assertThat(new NamePattern(wide).covers(new NamePattern(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.orders", "a*b", "a**", "**"})
    void only_a_trailing_star_is_a_pattern(String text) {
        assertThat(NamePattern.isLegal(text)).isFalse();
        assertThatThrownBy(() -> new NamePattern(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text + ": only a trailing * is a pattern");
    }

    @Test
    void patterns_are_in_the_order_of_their_text_and_show_it() {
        assertThat(new NamePattern("a")).isLessThan(new NamePattern("b")).hasToString("a");
    }
}
