/** Whether a secret that a test has about it is told by anything that the tool prints or writes. */
@NullMarked
package dev.mskbootstrap.tool.secrets;

import org.jspecify.annotations.NullMarked;
