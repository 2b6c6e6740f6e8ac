package dev.mskbootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private static final Location HERE = Location.startOf("topics.yaml");

    private final Problems problems = new Problems();
    private final Variables variables = new Variables(Map.of("A", "one", "B_2", "$1\\{}", "EMPTY", ""));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${A}, one",
        "a ${A} b ${A}, a one b one",
        "${B_2}, $1\\{}",
        "${EMPTY}x, x",
        "${NONE:-two}, two",
        "${NONE:-}x, x",
        "${A:-two}, one",
        "${EMPTY:-two}, two",
        "${NONE:-a:-b}, a:-b",
        "$A, $A",
        "$$, $$",
        "$${A}, ${A}",
        "$${, ${",
        "{A}, {A}"
    })
    void what_is_a_variable_is_replaced_and_what_is_none_stays(String written, String text) {
        assertThat(variables.substitute(written, HERE, problems)).contains(text);
        problems.throwIfAny();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${A", "${1}", "${A-B}", "${A:?no}", "${ A}", "${NONE:-${A}", "x${"})
    void what_only_looks_like_a_variable_is_a_problem(String written) {
        assertThat(variables.substitute(written, HERE, problems)).isEmpty();
        assertThat(catchThrowableOfType(InvalidFilesException.class, problems::throwIfAny))
                .hasMessageStartingWith("topics.yaml:1:1: \"${\" does not begin a variable; "
                        + "write ${NAME}, ${NAME:-default}, or $${ for ${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${NONE}", "${A}${NONE}"})
    void a_variable_that_is_not_set_is_a_problem(String written) {
        assertThat(variables.substitute(written, HERE, problems)).isEmpty();
        assertThat(catchThrowableOfType(InvalidFilesException.class, problems::throwIfAny))
                .hasMessage("topics.yaml:1:1: the environment variable NONE is not set; "
                        + "export NONE, or give it a default: ${NONE:-value}");
    }
}
