package dev.mskbootstrap.tool.cli;

/** How the answer is written. */
enum Format {
    text,
    json,
    markdown;

    /** Whether programs read it: then even problems in files are an answer. */
    boolean isForPrograms() {
        return switch (this) {
            case json -> true;
            case text, markdown -> false;
        };
    }
}
