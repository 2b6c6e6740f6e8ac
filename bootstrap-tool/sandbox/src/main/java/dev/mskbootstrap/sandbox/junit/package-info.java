/** Sandboxes for tests with JUnit Jupiter, which a user of this package brings along. */
@NullMarked
package dev.mskbootstrap.sandbox.junit;

import org.jspecify.annotations.NullMarked;
