package dev.mskbootstrap.tool.fuzz;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Jazzer, in a process of its own, brings its inputs in. */
public final class JazzerEntry {

    private static @Nullable Oracle oracle;

    private JazzerEntry() {}

    /** @param arguments the target's name, and a folder for its files */
    public static void fuzzerInitialize(String[] arguments) {
        oracle = new Oracle(Target.valueOf(arguments[0]), Ground.in(Path.of(arguments[1])));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (oracle == null) {
            throw new IllegalStateException("Jazzer has not given the arguments");
        }
        oracle.check(input);
    }
}
