package dev.mskbootstrap.msk;

import java.util.SortedSet;

/** The requests that Kafka has and a flavour of MSK has not, by the names of Kafka's protocol. */
final class MissingRequests {

    /**
     * ACLs: AWS page serverless. The others: no page says so; users saw them missing in what
     * kafka-broker-api-versions.sh lists (github.com/tchiotludo/akhq/pull/1113, segmentio/topicctl/issues/69), and their
     * clients said "The broker does not support DESCRIBE_LOG_DIRS" (provectus/kafka-ui/issues/3331).
     */
    static final SortedSet<String> SERVERLESS = SettableKeys.sorted(
            "ALTER_PARTITION_REASSIGNMENTS",
            "CREATE_ACLS",
            "DELETE_ACLS",
            "DELETE_RECORDS",
            "DESCRIBE_ACLS",
            "DESCRIBE_LOG_DIRS");

    private MissingRequests() {}
}
