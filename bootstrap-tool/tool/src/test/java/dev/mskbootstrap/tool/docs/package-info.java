/** The pages of {@code bootstrap-tool/docs} that are made from the code, and the examples that run as tests. */
@NullMarked
package dev.mskbootstrap.tool.docs;

import org.jspecify.annotations.NullMarked;
