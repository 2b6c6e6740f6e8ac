package dev.mskbootstrap.tool.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, it is answered; {@code docs/fuzzing.md} says how to look for longer. */
class FuzzTest {

    private static final Path HOME = Repository.path("bootstrap-tool/tool/target/fuzz");

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void every_seed_and_every_input_of_a_former_find_is_answered(Target target, @TempDir Path folder) {
        Oracle oracle = new Oracle(target, Ground.in(folder));
        assertThat(Seeds.of(target)).isNotEmpty().allSatisfy(oracle::check);
    }

    /** Some hundred runs from the seeds alone, the same ones each time. */
    @Test
    @Timeout(300)
    void a_few_inputs_that_lead_to_new_branches_are_answered(@TempDir Path folder) throws Exception {
        requireNoFind(List.of(Target.values()), folder, List.of("-runs=150", "-seed=1"));
    }

    /** As long as asked, from where the last such run ended. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "fuzz.time", matches = ".+", disabledReason = "-Dfuzz.time=5m runs it")
    void many_inputs_that_lead_to_new_branches_are_answered(Target target) throws Exception {
        String time = "--max_duration=" + System.getProperty("fuzz.time");
        requireNoFind(List.of(target), HOME.resolve(target.word()), List.of(time, "-print_final_stats=1"));
    }

    private static void requireNoFind(List<Target> targets, Path folder, List<String> limits)
            throws IOException, InterruptedException {
        JazzerProcess jazzer = new JazzerProcess(targets, folder);
        assertThat(jazzer.run(limits))
                .as(() -> "Jazzer's exit code; it says:\n" + Repository.text(jazzer.log()))
                .isZero();
    }
}
