package dev.mskbootstrap.tool.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a plan file says of access; an IllegalArgumentException when it is not right. */
final class AccessNodes {

    private final Function<String, Location> location;

    /** @param location reads a place as it was written */
    AccessNodes(Function<String, Location> location) {
        this.location = location;
    }

    Access access(JsonNode desired) {
        List<Grant> grants = new ArrayList<>();
        desired.path("access").forEach(node -> grants.add(grant(node)));
        Map<Binding, Location> acls = new HashMap<>();
        desired.path("acls").forEach(node -> acls.put(binding(node), where(node)));
        return new Access(grants, acls, patterns(desired.path("accessOnly")));
    }

    private Grant grant(JsonNode node) {
        return new Grant(
                Principal.of(text(node, "principal"))
                        .orElseThrow(() ->
                                new IllegalArgumentException("\"" + text(node, "principal") + "\" is no principal")),
                Grant.Task.valueOf(text(node, "task").toUpperCase(Locale.ROOT)),
                patterns(node.path("topics")),
                patterns(node.path("groups")),
                patterns(node.path("transactionalIds")),
                where(node));
    }

    private static Binding binding(JsonNode node) {
        return new Binding(
                one(Binding.Resource.values(), Binding.Resource::word, text(node, "resource")),
                new NamePattern(text(node, "name")),
                text(node, "principal"),
                text(node, "host"),
                one(Binding.Operation.values(), Binding.Operation::word, text(node, "operation")),
                text(node, "permission").equals("allow"));
    }

    private static <E> E one(E[] all, Function<E, String> word, String text) {
        return Stream.of(all)
                .filter(each -> word.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is nothing that an ACL has"));
    }

    private Location where(JsonNode node) {
        return location.apply(text(node, "declaredAt"));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    private static List<NamePattern> patterns(JsonNode node) {
        List<NamePattern> patterns = new ArrayList<>();
        node.forEach(item -> patterns.add(new NamePattern(item.asText())));
        return patterns;
    }
}
