/** Who may use a sandbox, from a file or from code: what they sign on with and what they may do. */
@NullMarked
package dev.mskbootstrap.sandbox.identity;

import org.jspecify.annotations.NullMarked;
