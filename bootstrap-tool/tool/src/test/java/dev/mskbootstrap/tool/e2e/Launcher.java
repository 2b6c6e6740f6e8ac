package dev.mskbootstrap.tool.e2e;

import dev.mskbootstrap.tool.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
            Files.createDirectories(temporary());
            Path outputs = Files.createTempDirectory(folder, isToTell(command) ? Secrets.TOLD : "run-");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(outputs.resolve("out").toFile())
                    .redirectError(outputs.resolve("err").toFile());
            surround(builder.environment());
            return new Started(builder.start(), outputs, this, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is the command that prints a sandbox's secrets, which all others keep. */
    private static boolean isToTell(List<String> command) {
        int at = command.indexOf("sandbox");
        return at == 1 && command.size() > 2 && command.get(2).equals("env");
    }

    /** All that the process knows of secrets, its folder's and those of its variables. */
    Secrets secrets() {
        return Secrets.of(folder, variables);
    }

    /** Within the folder, so that what is left there is found. */
    private Path temporary() {
        return folder.resolve("tmp");
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
        environment.put("MSK_BOOTSTRAP_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary());
        environment.putAll(variables);
    }
}
