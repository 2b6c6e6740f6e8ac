package dev.mskbootstrap.tool.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code bin/msk-bootstrap} as it was packaged, run in a folder, with data of its own in there. */
public record Launcher(Path folder, Map<String, String> variables) {

    static final Path PROGRAM = Path.of(System.getProperty("msk-bootstrap.launcher", "../bin/msk-bootstrap"))
            .toAbsolutePath()
            .normalize();

    public static final Path DISTRIBUTION = Path.of(System.getProperty("msk-bootstrap.dist", "target/dist"))
            .toAbsolutePath()
            .normalize();

    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> NOT_INHERITED = List.of("LC_ALL", "LC_CTYPE", "NO_COLOR", "CLICOLOR_FORCE");

    public static Launcher in(Path folder) {
        return new Launcher(folder, Map.of());
    }

    Launcher with(String name, String value) {
        return with(Map.of(name, value));
    }

    Launcher with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(variables);
        all.putAll(more);
        return new Launcher(folder, all);
    }

    public Run run(String... arguments) {
        return start(arguments).end();
    }

    public Started start(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(PROGRAM.toString());
        command.addAll(List.of(arguments));
        return process(command);
    }

    /** A line for bash, in which {@code $tool} is the launcher. */
    Run shell(String line) {
        return with("tool", PROGRAM.toString())
                .process(List.of("bash", "-c", line))
                .end();
    }

    /** Another program in the same surroundings. */
    Started process(List<String> command) {
        try {
            Path outputs = Files.createTempDirectory(folder, "run-");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(outputs.resolve("out").toFile())
                    .redirectError(outputs.resolve("err").toFile());
            surround(builder.environment());
            return new Started(builder.start(), outputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void surround(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("MSK_BOOTSTRAP_"));
        NOT_INHERITED.forEach(environment::remove);
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "xterm");
        environment.put("MSK_BOOTSTRAP_NO_BUILD", "1");
        environment.put("MSK_BOOTSTRAP_ARCHIVE", "off");
        environment.put("MSK_BOOTSTRAP_JAVA_HOME", System.getProperty("java.home"));
        environment.put("MSK_BOOTSTRAP_DATA", folder.resolve(".msk-bootstrap").toString());
        environment.putAll(variables);
    }
}
