/** Looks again: is everything there, and healthy? */
@NullMarked
package dev.mskbootstrap.tool.verify;

import org.jspecify.annotations.NullMarked;
