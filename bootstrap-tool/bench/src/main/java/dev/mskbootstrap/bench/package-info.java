/** Measures the tool beside Kafka's own tools and beside plain AdminClient programs, in one run, as ratios. */
@NullMarked
package dev.mskbootstrap.bench;

import org.jspecify.annotations.NullMarked;
