package dev.mskbootstrap.tool.cli;

/** How the answer is written. */
enum Format {
    text,
    json,
    markdown
}
