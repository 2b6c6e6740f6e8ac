package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.PartitionStates.movingTo;
import static dev.mskbootstrap.tool.PartitionStates.on;

import dev.mskbootstrap.msk.TopicName;
import java.util.List;

/** Replicas are placed so by the cluster that other tests use. */
class MemoryPlacementTest extends PlacementContract {

    private final MemoryCluster cluster = new MemoryCluster("a", "a", "b");

    @Override
    Cluster cluster() {
        return cluster;
    }

    @Override
    void whileMoving(TopicName topic, List<Integer> brokers, Runnable test) {
        cluster.health(topic, still -> movingTo(still, brokers));
        test.run();
        cluster.health(topic, moving -> on(moving, brokers));
    }
}
