package dev.mskbootstrap.tool.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Repository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, it is answered; {@code docs/fuzzing.md} says how to look for longer. */
class FuzzTest {

    private static final String LIMIT = System.getProperty("fuzz.limit", "-runs=2000");

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void every_seed_and_every_input_of_a_former_find_is_answered(Target target, @TempDir Path folder) {
        Oracle oracle = new Oracle(target, Ground.in(folder));
        assertThat(Seeds.of(target)).isNotEmpty().allSatisfy(oracle::check);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_new_branches_lead_to_is_answered(Target target) throws IOException, InterruptedException {
        JazzerProcess jazzer = new JazzerProcess(target, JazzerProcess.home(target));
        assertThat(jazzer.run(LIMIT))
                .as(() -> "Jazzer's exit code; it says:\n" + Repository.text(jazzer.log()))
                .isZero();
    }
}
