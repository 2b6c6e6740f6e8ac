/** What is there: the cluster behind one interface. The only importer of Kafka. */
@NullMarked
package dev.mskbootstrap.tool.cluster;

import org.jspecify.annotations.NullMarked;
