/** The command-line tool as a process: {@link dev.mskbootstrap.tool.spine.Bootstrap} is its spine. */
@NullMarked
package dev.mskbootstrap.tool;

import org.jspecify.annotations.NullMarked;
