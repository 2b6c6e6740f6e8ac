package dev.mskbootstrap.tool.export;

import org.jspecify.annotations.Nullable;

/**
 * A config's value as a file can state it.
 *
 * @param text as people read it best
 * @param remark what a reader should know of it
 */
record FileValue(String text, @Nullable String remark) {}
