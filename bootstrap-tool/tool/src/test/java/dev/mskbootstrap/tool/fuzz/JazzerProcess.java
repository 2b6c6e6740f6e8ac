package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.e2e.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Jazzer on one target: mutates what covered new branches, and stops at the first input that breaks the {@link Oracle}.
 * In a process of its own, without JaCoCo's agent, since it instruments the classes itself.
 */
final class JazzerProcess {

    private static final List<String> INSTRUMENTED =
            List.of("dev.mskbootstrap.msk.**", "dev.mskbootstrap.tool.**", "org.snakeyaml.**");

    private final Target target;
    private final Path folder;

    /** @param folder kept: corpus, log, and finds */
    JazzerProcess(Target target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** Its exit code: 0 when it found nothing within its limit, which is an option of libFuzzer. */
    int run(String limit) throws IOException, InterruptedException {
        prepare();
        Process process = new ProcessBuilder(command(limit))
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
        int number = 0;
        for (byte[] seed : Seeds.of(target)) {
            Files.write(folder.resolve("seeds/" + number), seed);
            number++;
        }
    }

    private List<String> command(String limit) {
        List<String> command = new ArrayList<>(List.of(Launcher.JAVA, "-Xmx1g", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading"));
        command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
        command.add("--target_class=" + JazzerEntry.class.getName());
        command.add("--target_args=" + target.name() + " " + folder.resolve("ground"));
        command.add("--instrumentation_includes=" + String.join(":", INSTRUMENTED));
        command.add("--instrumentation_excludes=" + JazzerEntry.class.getPackageName() + ".**");
        // limits.names is a regular expression by design.
        command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection");
        command.addAll(List.of("-dict=" + Seeds.dictionary(target), "-timeout=20", "-rss_limit_mb=0", limit));
        command.addAll(List.of("corpus", "seeds"));
        return command;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Where the finds and the corpora of the long run stay until the next `mvn clean`. */
    static Path home(Target target) {
        return Repository.path("bootstrap-tool/tool/target/fuzz").resolve(target.word());
    }
}
