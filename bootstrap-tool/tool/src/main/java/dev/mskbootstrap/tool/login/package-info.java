/** From the {@code auth} of an environment to what a Kafka client needs for it; alone in reading keys and passwords. */
@NullMarked
package dev.mskbootstrap.tool.login;

import org.jspecify.annotations.NullMarked;
