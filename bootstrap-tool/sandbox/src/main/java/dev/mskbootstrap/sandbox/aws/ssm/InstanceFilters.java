package dev.mskbootstrap.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which instances are asked for, by keys and the values that each may have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformationStringFilter.html">
 *     Systems Manager: InstanceInformationStringFilter</a>
 */
record InstanceFilters(Map<String, List<String>> values) {

    private static final String TAG = "tag:";
    private static final List<String> KEYS = List.of("InstanceIds", "PingStatus", "PlatformTypes", "ResourceType");

    /** Of the request's Filters, or of the older InstanceInformationFilterList. */
    static InstanceFilters of(JsonNode asked) throws AwsRefusal {
        Map<String, List<String>> values = new LinkedHashMap<>();
        asked.path("Filters")
                .forEach(filter -> values.put(filter.path("Key").asText(), Ssm.texts(filter.path("Values"))));
        asked.path("InstanceInformationFilterList")
                .forEach(filter -> values.put(filter.path("key").asText(), Ssm.texts(filter.path("valueSet"))));
        for (String key : values.keySet()) {
            if (!key.startsWith(TAG) && !KEYS.contains(key)) {
                throw new AwsRefusal(400, "InvalidFilterKey", "The filter key " + key + " is not valid.");
            }
        }
        return new InstanceFilters(values);
    }

    boolean match(Instance instance) {
        return values.entrySet().stream()
                .allMatch(filter -> filter.getValue().contains(value(instance, filter.getKey())));
    }

    private static String value(Instance instance, String key) {
        return switch (key) {
            case "InstanceIds" -> instance.id();
            case "PingStatus" -> pingStatus(instance);
            case "PlatformTypes" -> "Linux";
            case "ResourceType" -> "EC2Instance";
            default -> instance.tags().getOrDefault(key.substring(TAG.length()), "");
        };
    }

    /** Of an instance that is registered. */
    static String pingStatus(Instance instance) {
        boolean isSaidToBeOnline = instance.state().equals(Instance.RUNNING) && instance.agent() != Agent.LOST;
        return isSaidToBeOnline ? "Online" : "ConnectionLost";
    }
}
