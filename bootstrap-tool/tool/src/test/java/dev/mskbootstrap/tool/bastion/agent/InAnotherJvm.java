package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The agent in a process of its own, as two are on a bastion: a lock is a process's. */
public final class InAnotherJvm {

    private InAnotherJvm() {}

    /** As {@link Installed#refusal}. */
    static String refusal(Path root, Request.Run run) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            InAnotherJvm.class.getName(),
                            root.toString(),
                            dev.mskbootstrap.tool.bastion.Wire.encode(run, Installed.WORK)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var failure = dev.mskbootstrap.tool.bastion.Wire.reply(
                            line, dev.mskbootstrap.tool.bastion.Reply.Refused.class)
                    .orElseThrow()
                    .error();
            return failure.kind() + ": cannot " + failure.what() + ": " + failure.why() + "; " + failure.fix();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        System.out.println(new Agent(Path.of(arguments[0]), new Installed.Bucket(), text -> {})
                .answer(arguments[1])
                .line());
    }
}
