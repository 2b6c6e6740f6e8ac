package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code terraform show -json} printed, as far as it is about topics and ACLs.
 *
 * @param shown the file as messages name it
 * @param isPlan whether it is a plan: then it is about what will be, else about what is
 * @param topics resources that are topics, of whatever provider
 * @param acls resources that are ACLs
 * @param others how many managed resources there are of other types that are about Kafka
 * @param unknown which values a plan does not know yet, by the resource's address
 * @param configuration a plan's; missing with a state
 */
record TerraformFile(
        String shown,
        boolean isPlan,
        List<TerraformResource> topics,
        List<TerraformResource> acls,
        SortedMap<String, Integer> others,
        Map<String, JsonNode> unknown,
        JsonNode configuration) {

    TerraformFile {
        topics = List.copyOf(topics);
        acls = List.copyOf(acls);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        unknown = Map.copyOf(unknown);
    }

    /** What it is, in words that are the same on every machine. */
    String title() {
        return (isPlan ? "the planned values in " : "the state in ") + shown.substring(shown.lastIndexOf('/') + 1);
    }

    JsonNode unknown(TerraformResource resource) {
        return unknown.getOrDefault(resource.address(), MissingNode.getInstance());
    }
}
