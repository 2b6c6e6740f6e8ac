/** YAML files to what is wanted: the environment and its topics, or every problem in them. The only importer of YAML. */
@NullMarked
package dev.mskbootstrap.tool.spec;

import org.jspecify.annotations.NullMarked;
