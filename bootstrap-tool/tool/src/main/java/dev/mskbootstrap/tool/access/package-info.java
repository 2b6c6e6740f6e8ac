/** Who may do what: grants as ACLs and as IAM policies, what ACLs mean, and what policies lack or have in excess. Pure. */
@NullMarked
package dev.mskbootstrap.tool.access;

import org.jspecify.annotations.NullMarked;
