package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.tool.export.Given;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The members of a JSON object of Terraform's, those included that it withholds.
 *
 * @param sensitive has {@code true} where a value is
 * @param unknown has {@code true} where Terraform knows a value only after its apply
 */
record Values(JsonNode values, JsonNode sensitive, JsonNode unknown) {

    private static final String SENSITIVE = "it is sensitive in Terraform";
    private static final String UNKNOWN = "Terraform knows it only after its apply";

    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        values.fieldNames().forEachRemaining(keys::add);
        unknown.properties().stream()
                .filter(entry -> isTrue(entry.getValue()))
                .forEach(entry -> keys.add(entry.getKey()));
        return keys;
    }

    Given<JsonNode> get(String key) {
        if (isTrue(sensitive) || isTrue(sensitive.path(key))) {
            return new Given.Hidden<>(SENSITIVE);
        }
        if (isTrue(unknown) || isTrue(unknown.path(key))) {
            return new Given.Hidden<>(UNKNOWN);
        }
        JsonNode value = values.path(key);
        return value.isNull() || value.isMissingNode()
                ? new Given.Unstatable<>("it is null in Terraform")
                : Given.of(value);
    }

    /** The object under a key. */
    Values under(String key) {
        return new Values(values.path(key), sensitive.path(key), unknown.path(key));
    }

    private static boolean isTrue(JsonNode mark) {
        return mark.isBoolean() && mark.booleanValue();
    }
}
