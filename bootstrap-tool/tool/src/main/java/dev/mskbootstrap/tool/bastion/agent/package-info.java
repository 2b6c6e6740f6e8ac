/** The bastion's side: does what a request asks for, in its own folder, and answers with a line of JSON. */
@NullMarked
package dev.mskbootstrap.tool.bastion.agent;

import org.jspecify.annotations.NullMarked;
