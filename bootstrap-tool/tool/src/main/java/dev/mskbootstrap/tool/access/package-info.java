/** Who needs which of IAM's actions on what, policies that allow just that, and what other policies lack or have in excess. */
@NullMarked
package dev.mskbootstrap.tool.access;

import org.jspecify.annotations.NullMarked;
