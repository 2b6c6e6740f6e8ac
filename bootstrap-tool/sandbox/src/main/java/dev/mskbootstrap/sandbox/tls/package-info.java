@NullMarked
package dev.mskbootstrap.sandbox.tls;

import org.jspecify.annotations.NullMarked;
