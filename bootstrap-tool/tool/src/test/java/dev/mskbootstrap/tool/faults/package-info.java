/** Applies that meet faults of every kind, and whether what they say of themselves is true. */
@NullMarked
package dev.mskbootstrap.tool.faults;

import org.jspecify.annotations.NullMarked;
