/** Wanted against observed: what would change, what stands in the way. Pure. */
@NullMarked
package dev.mskbootstrap.tool.plan;

import org.jspecify.annotations.NullMarked;
