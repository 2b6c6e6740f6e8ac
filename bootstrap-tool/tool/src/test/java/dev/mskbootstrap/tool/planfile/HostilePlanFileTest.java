package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.spec.Desired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plan files that fuzzing found. */
class HostilePlanFileTest {

    @Test
    void a_column_counts_characters_not_bytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{\n\"\u00fc\ud83d\ude00\" 7");
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("plan.json:2:6: not a plan file: here it is no JSON");
    }

    @Test
    void bytes_that_are_no_text_are_a_problem(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("plan.json"), new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0});
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("plan.json:1:1: not a plan file: it is no text in UTF-8");
    }

    @Test
    void a_config_that_its_key_cannot_have_is_a_problem_though_the_checksum_fits(@TempDir Path folder)
            throws IOException {
        Desired wanted = desired(topic("orders", 3, 3, Map.of("min.insync.replicas", "many")));
        String text = PlanFile.text("staging", wanted, plan(new MemoryCluster(3), desired()));
        Path file = Files.writeString(folder.resolve("plan.json"), text);
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("plan.json:1:1: not a plan file: min.insync.replicas cannot be \"many\"");
    }
}
