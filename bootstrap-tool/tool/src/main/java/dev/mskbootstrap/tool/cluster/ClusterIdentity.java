package dev.mskbootstrap.tool.cluster;

/**
 * Which cluster answered.
 *
 * @param id Kafka's cluster id
 * @param brokers how many brokers it has now
 */
public record ClusterIdentity(String id, int brokers) {}
