/** The packaged launcher, run as a process against real brokers. */
@NullMarked
package dev.mskbootstrap.tool.e2e;

import org.jspecify.annotations.NullMarked;
