@NullMarked
package dev.mskbootstrap.sandbox;

import org.jspecify.annotations.NullMarked;
