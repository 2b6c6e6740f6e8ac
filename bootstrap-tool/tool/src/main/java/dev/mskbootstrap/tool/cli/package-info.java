/** The command line: one class per command; the only package that prints. */
@NullMarked
package dev.mskbootstrap.tool.cli;

import org.jspecify.annotations.NullMarked;
