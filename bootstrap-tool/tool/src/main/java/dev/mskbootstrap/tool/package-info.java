/** The command-line tool: {@link dev.mskbootstrap.tool.Bootstrap} is its spine. */
@NullMarked
package dev.mskbootstrap.tool;

import org.jspecify.annotations.NullMarked;
