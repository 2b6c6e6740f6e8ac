package dev.mskbootstrap.tool.bastion.agent;

import static dev.mskbootstrap.tool.bastion.agent.Installed.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mskbootstrap.tool.bastion.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bastion whose disk is small: only root can make one. */
class FullDiskTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString()),
                "whoever runs the tests may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        did("umount", "-l", folder.toString());
    }

    @Test
    void files_that_do_not_fit_are_said_and_leave_nothing() {
        Installed bastion = Installed.in(folder, "echo ran");
        byte[] zip = Installed.zip(Map.of("files/topics.yaml", noise(3 << 20)));
        assertThat(bastion.refusal(run(Installed.bundle(zip), "plan")))
                .isEqualTo("FAILED: cannot write on the bastion: its disk is full; make room below " + folder
                        + " or enlarge it");
        assertThat(bastion.left()).isEmpty();
    }

    @Test
    void a_command_whose_messages_do_not_fit_comes_to_its_end() {
        Installed bastion = Installed.in(folder, "head -c 4000000 /dev/zero >&2; exit 6");
        Reply.Ran ran = bastion.ask(run("apply"), Reply.Ran.class);
        assertThat(ran.exit()).isEqualTo(6);
        assertThat(bastion.progress.toString()).startsWith("the command's messages cannot be kept: ");
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(length, 'a', 'z').forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }

    private static boolean did(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
    }
}
