/** IAM as Amazon MSK uses it: actions, ARNs, policy documents and what they decide. No I/O. */
@NullMarked
package dev.mskbootstrap.msk.iam;

import org.jspecify.annotations.NullMarked;
