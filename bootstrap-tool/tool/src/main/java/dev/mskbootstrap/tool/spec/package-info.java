/** YAML files to what is wanted: the environment and its topics, or every problem in them. */
@NullMarked
package dev.mskbootstrap.tool.spec;

import org.jspecify.annotations.NullMarked;
