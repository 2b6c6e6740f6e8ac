@NullMarked
package dev.mskbootstrap.msk;

import org.jspecify.annotations.NullMarked;
