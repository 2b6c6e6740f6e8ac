/** What a source says of topics, as a {@code topics.yaml} that says the same. Pure. */
@NullMarked
package dev.mskbootstrap.tool.export;

import org.jspecify.annotations.NullMarked;
