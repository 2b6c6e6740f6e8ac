package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.tool.e2e.Launcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jazzer on some targets: mutates what led to new branches, and stops at the first input that breaks the {@link Oracle}.
 * In a process of its own, without JaCoCo's agent, since it instruments the classes itself.
 */
final class JazzerProcess {

    /** Small and quickly compiled: the run in the ordinary build is over before more would pay. */
    private static final List<String> JAVA = List.of(
            Launcher.JAVA,
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED");

    private static final String INSTRUMENTED =
            "dev.mskbootstrap.files.**:dev.mskbootstrap.msk.**:dev.mskbootstrap.tool.**:org.snakeyaml.**";

    private final List<Target> targets;
    private final Path folder;

    /** @param folder kept: corpus, log, and finds */
    JazzerProcess(List<Target> targets, Path folder) {
        this.targets = targets;
        this.folder = folder;
    }

    /** Its exit code: 0 when it found nothing within the limits, which are options of libFuzzer or Jazzer. */
    int run(List<String> limits) throws IOException, InterruptedException {
        prepare();
        Process process = new ProcessBuilder(command(limits))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    Path log() {
        return folder.resolve("log");
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.createDirectories(folder.resolve("seeds"));
        for (Target target : targets) {
            List<byte[]> seeds = Seeds.of(target);
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seeds/" + target.word() + "-" + i), tagged(target, seeds.get(i)));
            }
        }
    }

    private byte[] tagged(Target target, byte[] seed) {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write('0' + targets.indexOf(target));
        tagged.writeBytes(seed);
        return tagged.toByteArray();
    }

    private List<String> command(List<String> limits) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
        command.add("--target_class=" + JazzerEntry.class.getName());
        command.add("--target_args=" + arguments());
        command.add("--instrumentation_includes=" + INSTRUMENTED);
        command.add("--instrumentation_excludes=" + JazzerEntry.class.getPackageName() + ".**");
        command.add("--custom_hook_includes=" + INSTRUMENTED);
        // limits.names is a regular expression by design.
        command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection");
        command.addAll(List.of("-dict=" + Seeds.DICTIONARY, "-max_len=8192", "-timeout=60", "-rss_limit_mb=0"));
        command.addAll(limits);
        command.addAll(List.of("corpus", "seeds"));
        return command;
    }

    private String arguments() {
        return Stream.concat(
                        Stream.of(folder.resolve("ground").toString()),
                        targets.stream().map(Target::name))
                .collect(Collectors.joining(" "));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
