/** How requests to AWS look, are signed, and are answered and refused in the words of each service. */
@NullMarked
package dev.mskbootstrap.sandbox.aws.wire;

import org.jspecify.annotations.NullMarked;
