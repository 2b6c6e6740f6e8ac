@NullMarked
package dev.mskbootstrap.tool;

import org.jspecify.annotations.NullMarked;
