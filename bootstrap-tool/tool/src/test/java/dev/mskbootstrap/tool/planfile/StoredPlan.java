package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;

import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.spec.Desired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A plan that creates, changes and deletes, and its file. */
final class StoredPlan {

    static final Desired WANTED =
            desired(List.of("old"), topic("orders", 3, 3), topic("users", 6, 3, Map.of("retention.ms", "604800000")));

    private StoredPlan() {}

    /** As it is before. */
    static MemoryCluster cluster() {
        return new MemoryCluster(3).with(topic("users", 3, 3)).with(topic("old", 1, 3));
    }

    static Path in(Path folder, MemoryCluster cluster) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), PlanFile.text("staging", WANTED, plan(cluster, WANTED)));
    }
}
