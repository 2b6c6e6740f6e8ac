/** The stages in their order: observe, plan, apply, verify. */
@NullMarked
package dev.mskbootstrap.tool.spine;

import org.jspecify.annotations.NullMarked;
