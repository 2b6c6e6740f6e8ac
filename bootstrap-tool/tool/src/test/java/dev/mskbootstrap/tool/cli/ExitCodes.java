package dev.mskbootstrap.tool.cli;

import java.util.stream.Stream;

/** The exit codes, for whoever documents them. */
public final class ExitCodes {

    private ExitCodes() {}

    public static String meaning(int code) {
        return Stream.of(ExitCode.values())
                .filter(known -> known.code() == code)
                .findFirst()
                .orElseThrow()
                .meaning();
    }

    /** As the rows of a table: code, meaning. */
    public static Stream<String> rows() {
        return Stream.of(ExitCode.values()).map(code -> "| " + code.code() + " | " + code.meaning() + " |");
    }
}
