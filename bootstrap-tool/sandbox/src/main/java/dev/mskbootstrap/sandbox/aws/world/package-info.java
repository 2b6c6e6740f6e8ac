/** What there is in the part of AWS that the endpoints of a sandbox play: values, which never change. */
@NullMarked
package dev.mskbootstrap.sandbox.aws.world;

import org.jspecify.annotations.NullMarked;
