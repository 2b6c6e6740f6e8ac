package dev.mskbootstrap.tool.fuzz;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that grow where fuzzing, which keeps to a few kilobytes, does not come. */
@Timeout(60)
class HostileInputTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void topics_are_answered(String what, String input, @TempDir Path folder) {
        check(Target.TOPICS, input, folder);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("lists that multiply", multiplied("[" + "x,".repeat(700) + "x]")),
                arguments("mappings that multiply", multiplied("{" + "x: {}, ".repeat(700) + "}")),
                arguments("a long key above many wrong values", "? " + "k".repeat(200_000) + "\n: 1\n"),
                arguments(
                        "long names above many wrong values",
                        "topics:\n  ? " + "k".repeat(200_000) + "\n  : {config: {x: [" + "[],".repeat(20_000)
                                + "]}}\n"),
                arguments("a number of many digits", "defaults: {partitions: " + "9".repeat(2_000_000) + "}\n"),
                arguments(
                        "a default of many letters",
                        "defaults: {partitions: \"${NOT:-" + "x".repeat(200_000) + "}\"}\n"),
                arguments("many variables", "defaults: {partitions: \"" + "${NAME}".repeat(100_000) + "\"}\n"),
                arguments(
                        "a value of many digits",
                        "defaults: {config: {retention.ms: \"" + "9".repeat(300_000) + "d\"}}\ntopics: {a: {}}"),
                arguments(
                        "a list of many items",
                        "topics: {a: {config: {cleanup.policy: [" + "compact,".repeat(50_000) + "]}}}\n"),
                arguments(
                        "many names to omit",
                        "omit:\n" + lines(5_000, i -> "- name" + i) + "include: [../../topics/one.yaml]\ntopics:\n"
                                + lines(5_000, i -> "  nome" + i + ": {}")),
                arguments(
                        "many names to omit of a catalogue",
                        "include: [../../topics/many.yaml]\nomit:\n" + lines(5_000, i -> "- name" + i)),
                arguments(
                        "many aliases of long lists",
                        "a: &a [" + "[],".repeat(3000) + "]\nremove: *a\nomit: *a\ninclude: *a\n"),
                arguments("many merges", "? " + "[".repeat(500) + "]".repeat(500) + "\n: 1\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("environments")
    void an_environment_is_answered(String what, String input, @TempDir Path folder) {
        check(Target.ENVIRONMENT, "cluster: {sandbox: {}}\n" + input, folder);
    }

    static Stream<Arguments> environments() {
        return Stream.of(
                arguments("a deep regular expression", "limits: {names: \"" + "(".repeat(100_000) + "\"}\n"),
                arguments(
                        "a deep and closed one",
                        "limits: {names: \"" + "(".repeat(20_000) + ")".repeat(20_000) + "\"}\n"),
                arguments("a long one", "limits: {names: \"" + "a|".repeat(100_000) + "\"}\n"),
                arguments("a large repetition", "limits: {names: \"" + "(a{1000000000}){1000000000}\"}\n"),
                arguments("deep sets", "limits: {names: \"" + "[a".repeat(50_000) + "\"}\n"),
                arguments("a large number", "limits: {maxDeletes: " + "9".repeat(1_000_000) + "}\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void a_plan_file_is_answered(String what, String input, @TempDir Path folder) {
        check(Target.PLAN_FILE, "{\"kind\": \"plan\", \"environment\": \"mine\", " + input, folder);
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                arguments("a long place", desired("\"declaredAt\": \"" + ":1".repeat(200_000) + "\"")),
                arguments("a large number", desired("\"partitions\": " + "9".repeat(1_000_000))),
                arguments("a large exponent", desired("\"config\": {\"retention.ms\": 1e999999999}")),
                arguments("a negative number", desired("\"partitions\": -1, \"replicationFactor\": 0")),
                arguments(
                        "a config that is none",
                        desired("\"config\": {\"min.insync.replicas\": \"x\", \"retention.ms\": \"x\"}")),
                arguments("a deep object", "\"desired\": " + "{\"a\":".repeat(100_000)));
    }

    private static String desired(String topic) {
        return "\"desired\": {\"scope\": [\"*\"], \"topics\": [{\"name\": \"orders\", " + topic + "}]}}";
    }

    /** Seven hundred topics that share seven hundred values, in a file of some kilobytes. */
    private static String multiplied(String shared) {
        return "defaults: {config: &c {a: &l " + shared + ", " + lines(50, i -> "k" + i + ": *l,")
                + "}}\ntopics: {t0: &t {config: *c},\n" + lines(700, i -> "u" + i + ": *t,") + "}\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void check(Target target, String input, Path folder) {
        Ground ground =
                Ground.in(folder).file("topics/many.yaml", "topics:\n" + lines(5_000, i -> "  nome" + i + ": {}"));
        new Oracle(target, ground).check(input.getBytes(StandardCharsets.UTF_8));
    }
}
