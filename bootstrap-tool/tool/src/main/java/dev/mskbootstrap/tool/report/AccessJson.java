package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Grant;
import java.util.TreeMap;

/** Who shall have access, as JSON that can be read back. */
final class AccessJson {

    private AccessJson() {}

    /** Members {@code access} and {@code acls}; none when neither is stated. */
    static ObjectNode members(Access access) {
        ObjectNode object = Json.object();
        if (!access.grants().isEmpty()) {
            object.set("access", Json.array(access.grants(), AccessJson::grant));
        }
        if (!access.acls().isEmpty()) {
            object.set(
                    "acls",
                    Json.array(new TreeMap<>(access.acls()).entrySet(), acl -> acl(acl.getKey(), acl.getValue())));
        }
        if (!access.only().isEmpty() && !object.isEmpty()) {
            object.set("accessOnly", Json.texts(access.only()));
        }
        return object;
    }

    private static JsonNode grant(Grant grant) {
        ObjectNode object = Json.object()
                .put("principal", grant.principal().text())
                .put("task", grant.task().word());
        object.set("topics", Json.texts(grant.topics()));
        object.set("groups", Json.texts(grant.groups()));
        object.set("transactionalIds", Json.texts(grant.transactionalIds()));
        return object.put("declaredAt", grant.where().toString());
    }

    private static JsonNode acl(Binding binding, Location where) {
        return binding(binding).put("declaredAt", where.toString());
    }

    private static ObjectNode binding(Binding binding) {
        return Json.object()
                .put("principal", binding.principal())
                .put("permission", permission(binding.isAllowed()))
                .put("operation", binding.operation().word())
                .put("resource", binding.resource().word())
                .put("name", binding.name().text())
                .put("host", binding.host());
    }

    /** ACLs that come or go together. */
    static ObjectNode group(AclGroup group) {
        ObjectNode object =
                Json.object().put("principal", group.principal()).put("permission", permission(group.isAllowed()));
        object.set(
                "operations",
                Json.texts(
                        group.operations().stream().map(Binding.Operation::word).toList()));
        return object.put("resource", group.resource().word())
                .put("name", group.name().text())
                .put("host", group.host());
    }

    private static String permission(boolean isAllowed) {
        return isAllowed ? "allow" : "deny";
    }
}
