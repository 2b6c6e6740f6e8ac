package dev.mskbootstrap.tool.cli;

import picocli.CommandLine.Option;

/** What goes to the standard streams beside the answer. */
class StreamOptions {

    @Option(names = "--no-color", description = "No colours, as with the variable NO_COLOR.")
    private boolean noColor;

    @Option(names = "--quiet", description = "No progress on stderr.")
    private boolean quiet;

    @Option(
            names = "--verbose",
            description = "More detail; the Kafka client's warnings and its number of connections on stderr.")
    private boolean verbose;

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
