package dev.mskbootstrap.tool.verify;

import dev.mskbootstrap.tool.spec.Note;
import java.util.List;

/**
 * What a second look found.
 *
 * @param topics how many topics were looked at
 * @param partitions how many partitions those have that are there
 * @param replicas the copies of a partition, when all partitions have equally many and all are in sync; else 0
 */
public record Verification(int topics, int partitions, int replicas, List<Finding> findings, List<Note> notes) {

    public Verification {
        findings = findings.stream().sorted().toList();
        notes = notes.stream().sorted().toList();
    }

    /** Whether everything is as it should be. */
    public boolean isGood() {
        return findings.isEmpty();
    }
}
