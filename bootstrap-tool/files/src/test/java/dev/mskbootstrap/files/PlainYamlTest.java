package dev.mskbootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainYamlTest {

    @Test
    void yaml_becomes_maps_lists_and_values_with_nothing_interpolated() {
        assertThat(PlainYaml.read("a: ['${HOME}', 1, yes]\nb: |\n  x\n  y\n"))
                .isEqualTo(Map.of("a", List.of("${HOME}", 1, "yes"), "b", "x\ny\n"));
    }

    @Test
    void json_is_yaml() {
        assertThat(PlainYaml.read("{\"a\": [true, \"\\u00e9\"]}")).isEqualTo(Map.of("a", List.of(true, "é")));
    }

    @Test
    void what_is_neither_is_refused() {
        assertThatThrownBy(() -> PlainYaml.read("a: [")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlainYaml.read("a: 1\n---\nb: 2")).isInstanceOf(IllegalArgumentException.class);
    }
}
