package dev.mskbootstrap.tool.cluster;

/**
 * A partition's health.
 *
 * @param replicas how many copies it shall have
 * @param inSync how many of them are up to date
 */
public record PartitionState(int partition, boolean hasLeader, int replicas, int inSync) {}
