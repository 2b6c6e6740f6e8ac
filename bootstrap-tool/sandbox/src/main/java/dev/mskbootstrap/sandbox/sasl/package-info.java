@NullMarked
package dev.mskbootstrap.sandbox.sasl;

import org.jspecify.annotations.NullMarked;
