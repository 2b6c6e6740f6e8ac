package dev.mskbootstrap.tool.cli;

import picocli.CommandLine.Option;

/** How to answer. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    private Format format = Format.text;

    @Option(names = "--no-color", description = "No colours, as with the variable NO_COLOR.")
    private boolean noColor;

    @Option(names = "--quiet", description = "No progress on stderr.")
    private boolean quiet;

    @Option(names = "--verbose", description = "More detail, and the Kafka client's warnings on stderr.")
    private boolean verbose;

    Format format() {
        return format;
    }

    boolean isText() {
        return format == Format.text;
    }

    boolean noColor() {
        return noColor;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }
}
