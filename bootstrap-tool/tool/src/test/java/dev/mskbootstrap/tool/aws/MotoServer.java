package dev.mskbootstrap.tool.aws;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** moto's server, a process of the Python that the environment names, with the world of {@link AwsContract} in it. */
final class MotoServer implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
    private static final Path WORLD = Path.of("src/test/resources/dev/mskbootstrap/tool/aws/moto_world.py");
    private static final int SECONDS = 60;

    private final Path folder;
    private final Process server;

    private MotoServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = run("server", "-m", "moto.server", "-H", "127.0.0.1", "-p", "0");
    }

    /** Skips the tests when no Python is named; without moto in the one that is, they fail. */
    static MotoServer start(Path folder) throws IOException {
        return new MotoServer(folder);
    }

    /** Makes the world, once. */
    AwsPlace world() throws IOException, InterruptedException {
        Process world = run("world", WORLD.toString(), url());
        if (!world.waitFor(SECONDS, TimeUnit.SECONDS) || world.exitValue() != 0) {
            world.destroyForcibly();
            throw new AssertionError("moto has no such world: " + printed("world"));
        }
        return new ObjectMapper().readValue(folder.resolve("world.out").toFile(), AwsPlace.class);
    }

    /** The port is one that was free. */
    private String url() throws IOException, InterruptedException {
        for (int asked = 0; asked < SECONDS * 10 && server.isAlive(); asked++) {
            Matcher url = URL.matcher(printed("server"));
            if (url.find()) {
                return url.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("moto does not start: " + printed("server"));
    }

    private Process run(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        builder.environment().put("MOTO_S3_ALLOW_CROSSACCOUNT_ACCESS", "false");
        return builder.redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private String printed(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out")) + Files.readString(folder.resolve(name + ".err"));
    }

    private static String python() {
        String python = System.getenv("MSK_BOOTSTRAP_PYTHON");
        return python != null
                ? python
                : abort("MSK_BOOTSTRAP_PYTHON names no Python that has moto[server]; .ci/run makes one");
    }

    @Override
    public void close() {
        server.destroy();
    }
}
