/** Endpoints that play AWS on loopback. */
@NullMarked
package dev.mskbootstrap.sandbox.aws;

import org.jspecify.annotations.NullMarked;
