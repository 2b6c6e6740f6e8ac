/** Files that people write, read by their shapes: what is wrong is said with file, line and column. */
@NullMarked
package dev.mskbootstrap.files;

import org.jspecify.annotations.NullMarked;
