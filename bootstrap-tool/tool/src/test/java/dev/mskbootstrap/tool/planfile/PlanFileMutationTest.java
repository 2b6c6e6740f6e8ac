package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.plan.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged plan files. A failing seed alone makes its file again. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder.
class PlanFileMutationTest {

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_becomes_of_the_file_it_is_refused_in_words_or_means_the_same(int seed) throws IOException {
        Path file = folder.resolve("plan.json");
        String text = PlanFile.text("staging", StoredPlan.WANTED, plan(new MemoryCluster(3), StoredPlan.WANTED));
        Files.write(file, mutated(text.getBytes(StandardCharsets.ISO_8859_1), new Random(seed)));
        try {
            assertThat(PlanFile.read(file).desired()).isEqualTo(StoredPlan.WANTED);
        } catch (InvalidFilesException | RefusedException e) {
            assertThat(e).hasMessageContaining("plan.json");
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:0-e".charAt(random.nextInt(10));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(bytes, 0, bytes, at / 2, bytes.length - at);
            }
        }
        return bytes;
    }
}
