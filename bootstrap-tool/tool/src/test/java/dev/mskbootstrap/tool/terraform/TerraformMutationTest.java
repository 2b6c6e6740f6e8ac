package dev.mskbootstrap.tool.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files. A failing seed alone makes its file again. */
class TerraformMutationTest {

    private static final List<String> FILES = List.of("kafka-state.json", "kafka-plan.json", "aws-state.json");
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1", "1e9", "\\u0000", "\\ud800", "é", "${X}", "*",
            " ", "\\n");

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_becomes_of_a_file_it_is_refused_in_words_or_leads_to_one_that_can_be_read(int seed) {
        Random random = new Random(seed);
        String name = FILES.get(random.nextInt(FILES.size()));
        String damaged = damaged(Exporting.content(name), random);
        try {
            String text = Exporting.json(damaged).of(clusters(name)).export().text();
            new SpecReader(Path.of("/work"), Map.of()).read(Environment.none(Path.of("/work")), text);
        } catch (InvalidFilesException e) {
            assertThat(e).hasMessageStartingWith("f.json:1:");
        }
    }

    private static String[] clusters(String name) {
        return name.equals("kafka-plan.json") ? new String[] {"kafka"} : new String[0];
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(4));
            damaged.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return damaged.toString();
    }
}
