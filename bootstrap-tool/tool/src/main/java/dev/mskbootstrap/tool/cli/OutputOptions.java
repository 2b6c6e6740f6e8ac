package dev.mskbootstrap.tool.cli;

import picocli.CommandLine.Option;

/** How to answer. */
final class OutputOptions extends StreamOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.text;

    Format format() {
        return format;
    }

    boolean isText() {
        return format == Format.text;
    }
}
