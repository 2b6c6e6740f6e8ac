package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.files.Location;
import java.util.regex.Pattern;

/**
 * A resource that Terraform manages, as its JSON has it.
 *
 * @param address such as {@code module.eeg["a"].kafka_topic.raw[0]}
 */
record TerraformResource(Location where, String address, JsonNode json) {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+|\"([^\"\\\\]|\\\\.)*+\")]");

    String type() {
        return json.path("type").asText();
    }

    /** Read only by Terraform, or a leftover of a replacement. */
    boolean isPassive() {
        return !json.path("mode").asText().equals("managed") || json.has("deposed_key");
    }

    /** The address without the indexes of {@code count} and {@code for_each}: the block that all of them come from. */
    String block() {
        return INDEX.matcher(address).replaceAll("");
    }
}
