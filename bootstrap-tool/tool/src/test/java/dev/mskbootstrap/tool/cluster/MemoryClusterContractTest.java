package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;

/** The contract, kept by the cluster that other tests use. */
class MemoryClusterContractTest extends ClusterContract {

    private final MemoryCluster cluster = new MemoryCluster(3);

    @Override
    Cluster cluster() {
        return cluster;
    }

    @Override
    AutoCloseable read(String group, TopicName topic) {
        cluster.read(group, topic);
        return () -> cluster.stop(group);
    }
}
