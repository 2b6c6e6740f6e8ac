/** Who may do what: grants as ACLs, and what ACLs mean. Pure. */
@NullMarked
package dev.mskbootstrap.tool.access;

import org.jspecify.annotations.NullMarked;
