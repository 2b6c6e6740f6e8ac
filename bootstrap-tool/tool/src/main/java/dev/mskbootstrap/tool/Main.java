package dev.mskbootstrap.tool;

import dev.mskbootstrap.tool.cli.Commands;
import dev.mskbootstrap.tool.cli.Interruption;
import dev.mskbootstrap.tool.cli.Invocation;
import dev.mskbootstrap.tool.cli.Streams;
import java.nio.file.Path;

/** Arguments to command line to exit code. */
public final class Main {

    private Main() {}

    /** The only place that ends the process. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        Streams streams = Streams.ofProcess();
        Path workingDirectory = Path.of("").toAbsolutePath();
        Path home = Path.of(System.getProperty("msk-bootstrap.home", "")).toAbsolutePath();
        Invocation invocation = new Invocation(workingDirectory, home, System.getenv(), streams, interruption);
        int code = streams.checked(Commands.execute(invocation, arguments));
        interruption.end(code);
        System.exit(code);
    }
}
