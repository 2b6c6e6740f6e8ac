package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.export.Given;
import dev.mskbootstrap.tool.export.Manuscript;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads an ACL out of its resource; one that no file can state is left out, and said.
 *
 * <p>Source: kafka/resource_kafka_acl.go of Mongey/terraform-provider-kafka.
 */
final class AclReader {

    /** The type of resource that is an ACL. */
    static final String TYPE = "kafka_acl";

    /** Literal when it is not stated. */
    private static final String PATTERN_TYPE = "resource_pattern_type_filter";

    private static final Map<String, Binding.Resource> RESOURCES = Map.of(
            "Topic", Binding.Resource.TOPIC,
            "Group", Binding.Resource.GROUP,
            "TransactionalID", Binding.Resource.TRANSACTIONAL_ID,
            "Cluster", Binding.Resource.CLUSTER);

    private final TerraformResource resource;
    private final Values values;
    private final Manuscript manuscript;

    AclReader(TerraformFile file, TerraformResource resource, Manuscript manuscript) {
        this.resource = resource;
        this.values = new Values(
                resource.json().path("values"), resource.json().path("sensitive_values"), file.unknown(resource));
        this.manuscript = manuscript;
    }

    Optional<Binding> acl() {
        Optional<Binding.Resource> type = read("resource_type", word -> Optional.ofNullable(RESOURCES.get(word)));
        Optional<NamePattern> name = type.flatMap(this::name);
        Optional<String> principal = name.flatMap(known -> read("acl_principal", Optional::of));
        Optional<String> host = principal.flatMap(known -> read("acl_host", Optional::of));
        Optional<Binding.Operation> operation = host.flatMap(known -> read("acl_operation", AclReader::operation));
        Optional<Boolean> isAllowed = operation.flatMap(known -> read("acl_permission_type", AclReader::permission));
        return isAllowed.map(allowed -> new Binding(
                type.orElseThrow(),
                name.orElseThrow(),
                principal.orElseThrow(),
                host.orElseThrow(),
                operation.orElseThrow(),
                allowed));
    }

    private Optional<NamePattern> name(Binding.Resource type) {
        if (type == Binding.Resource.CLUSTER) {
            return Optional.of(Binding.THE_CLUSTER);
        }
        Optional<Boolean> isPrefix =
                values.keys().contains(PATTERN_TYPE) ? read(PATTERN_TYPE, AclReader::prefix) : Optional.of(false);
        return isPrefix.flatMap(prefix -> read("resource_name", text -> pattern(text, prefix)));
    }

    /** A star is a pattern by itself only; elsewhere Kafka takes it for a letter. */
    private static Optional<NamePattern> pattern(String text, boolean isPrefix) {
        boolean isAll = text.equals("*") && !isPrefix;
        return isAll || (!text.contains("*") && !text.isEmpty())
                ? Optional.of(new NamePattern(isPrefix ? text + "*" : text))
                : Optional.empty();
    }

    private static Optional<Boolean> prefix(String word) {
        return either(word, "Prefixed", "Literal");
    }

    private static Optional<Boolean> permission(String word) {
        return either(word, "Allow", "Deny");
    }

    private static Optional<Boolean> either(String word, String yes, String no) {
        return word.equals(yes) || word.equals(no) ? Optional.of(word.equals(yes)) : Optional.empty();
    }

    private static Optional<Binding.Operation> operation(String word) {
        return Stream.of(Binding.Operation.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private <T> Optional<T> read(String key, Function<String, Optional<T>> reading) {
        return switch (values.get(key)) {
            case Given.Value<JsonNode> value -> {
                Optional<T> read = reading.apply(value.value().asText());
                if (read.isEmpty()) {
                    leftOut(key + " is " + value.value().asText() + ", which no file can state");
                }
                yield read;
            }
            case Given.Hidden<JsonNode> hidden -> {
                manuscript.hidden(resource.address(), "the ACL is left out: " + key + " is not known: " + hidden.why());
                yield Optional.empty();
            }
            case Given.Unstatable<JsonNode> nothing -> {
                leftOut(key + " is not known: " + nothing.why());
                yield Optional.empty();
            }
        };
    }

    private void leftOut(String why) {
        manuscript.leftOut(resource.address(), "the ACL is left out: " + why);
    }
}
