/** Makes the changes of a plan, batch by batch, and says what became of each. */
@NullMarked
package dev.mskbootstrap.tool.apply;

import org.jspecify.annotations.NullMarked;
