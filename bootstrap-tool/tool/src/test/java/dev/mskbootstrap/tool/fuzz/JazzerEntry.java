package dev.mskbootstrap.tool.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where Jazzer, in a process of its own, brings its inputs in. */
public final class JazzerEntry {

    private static final List<Oracle> ORACLES = new ArrayList<>();

    private JazzerEntry() {}

    /** @param arguments a folder for files, and the names of the targets */
    public static void fuzzerInitialize(String[] arguments) {
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Target target = Target.valueOf(name);
            ORACLES.add(new Oracle(target, Ground.in(Path.of(arguments[0]).resolve(target.word()))));
        }
    }

    /** The first byte, a digit in the seeds, says which target the rest is for. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            int number = Math.floorMod(input[0] - '0', ORACLES.size());
            ORACLES.get(number).check(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
