/** Files that nobody would write, read by everything that reads a file of a user's; {@code docs/fuzzing.md} says how. */
@NullMarked
package dev.mskbootstrap.tool.fuzz;

import org.jspecify.annotations.NullMarked;
