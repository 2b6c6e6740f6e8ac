@NullMarked
package dev.mskbootstrap.sandbox.connect;

import org.jspecify.annotations.NullMarked;
