package dev.mskbootstrap.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.message.DescribeConfigsRequestData;
import org.apache.kafka.common.message.DescribeConfigsRequestData.DescribeConfigsResource;
import org.apache.kafka.common.message.DescribeConfigsResponseData.DescribeConfigsResult;
import org.apache.kafka.common.requests.DescribeConfigsRequest;
import org.apache.kafka.common.requests.DescribeConfigsResponse;

/** The question which topics are compacted: the one thing about them that a controller tells nobody by itself. */
final class CleanupPolicies {
    private static final short VERSION = 4;
    private static final String KEY = "cleanup.policy";

    private CleanupPolicies() {}

    /** The {@code cleanup.policy} of each topic that the broker at this port knows; empty when it does not answer. */
    static Optional<Map<String, String>> at(int port) {
        return RollCall.topics(port).flatMap(topics -> of(topics, port));
    }

    private static Optional<Map<String, String>> of(List<String> topics, int port) {
        List<DescribeConfigsResource> resources = topics.stream()
                .map(topic -> new DescribeConfigsResource()
                        .setResourceType(ConfigResource.Type.TOPIC.id())
                        .setResourceName(topic)
                        .setConfigurationKeys(List.of(KEY)))
                .toList();
        var question = new DescribeConfigsRequest.Builder(new DescribeConfigsRequestData().setResources(resources));
        return OneRequest.ask(port, question, VERSION, DescribeConfigsResponse.class)
                .map(response -> policies(response.data().results()));
    }

    private static Map<String, String> policies(List<DescribeConfigsResult> results) {
        Map<String, String> policies = new HashMap<>();
        results.forEach(result -> result.configs().stream()
                .filter(config -> config.name().equals(KEY))
                .forEach(config -> policies.put(result.resourceName(), config.value())));
        return policies;
    }
}
