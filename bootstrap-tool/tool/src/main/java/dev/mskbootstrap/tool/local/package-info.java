/** The embedded default cluster; the only importer of the sandbox. */
@NullMarked
package dev.mskbootstrap.tool.local;

import org.jspecify.annotations.NullMarked;
