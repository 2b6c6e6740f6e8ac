package dev.mskbootstrap.sandbox.aws.ssm;

import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was sent.
 *
 * @param time how long delivery may take, and what runs
 * @param logGroup where its output goes while it runs; null for nowhere
 */
record Order(
        String id,
        SsmDocument document,
        CommandDocument.Step step,
        Time time,
        String comment,
        @Nullable String logGroup) {

    /** In real time, whatever seconds are here. */
    record Time(Duration delivery, Duration execution) {}

    /** Where an instance's output goes in the log group: .../stdout and .../stderr. */
    String stream(String instanceId, String which) {
        return String.join("/", id, instanceId, step.name(), which);
    }
}
