/** Commands on the bastion: what travels there and back, and how it is waited for; what AWS does is behind a port. */
@NullMarked
package dev.mskbootstrap.tool.bastion;

import org.jspecify.annotations.NullMarked;
