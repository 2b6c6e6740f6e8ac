package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to be allowed.
 *
 * @param name of one resource, or a prefix; null for the cluster itself
 * @param asker what asks for it: a line of a file, or a command
 */
record Need(Purpose purpose, @Nullable NamePattern name, String asker) {}
