/** A plan on disk: written, read again, and held against a fresh one. */
@NullMarked
package dev.mskbootstrap.tool.planfile;

import org.jspecify.annotations.NullMarked;
