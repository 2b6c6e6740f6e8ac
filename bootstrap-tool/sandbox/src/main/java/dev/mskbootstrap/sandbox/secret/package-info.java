/** What only the owner of a sandbox may read: keys and passwords, in private files. */
@NullMarked
package dev.mskbootstrap.sandbox.secret;

import org.jspecify.annotations.NullMarked;
