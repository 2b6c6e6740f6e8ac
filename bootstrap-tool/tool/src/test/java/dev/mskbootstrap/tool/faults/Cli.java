package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.e2e.Launcher;
import dev.mskbootstrap.tool.e2e.Run;
import dev.mskbootstrap.tool.e2e.Started;
import dev.mskbootstrap.tool.plan.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line as a process of its own, in a folder with one environment. */
record Cli(Path folder) {

    static Cli of(Path folder, List<String> servers, Mixture mixture) {
        try {
            Path environment = Files.createDirectories(folder.resolve("envs/e"));
            Files.writeString(environment.resolve("topics.yaml"), mixture.yaml());
            Files.writeString(
                    environment.resolve("env.yaml"),
                    "cluster: {bootstrapServers: [\"" + String.join("\", \"", servers) + "\"]}\n"
                            + "limits: {allow: [reorders-keys, deletes]}\n");
            return new Cli(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Started apply(String... options) {
        return Launcher.in(folder)
                .start(Stream.concat(
                                Stream.of("apply", "--env", "e", "--yes", "--result", "result.json"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    /** @param known the changes among which those of the process are */
    Told told(List<Change> known) {
        try {
            return Told.of(Run.json(Files.readString(folder.resolve("result.json"))), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
