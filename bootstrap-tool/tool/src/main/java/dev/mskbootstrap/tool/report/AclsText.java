package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.plan.AclGroup;
import java.util.List;
import java.util.stream.Collectors;

/** ACLs as JSON, and as commands that make them. */
public final class AclsText {

    private static final String ANY = "*";

    private AclsText() {}

    /** A document of kind {@code acls}. */
    public static String json(String environment, List<AclGroup> acls) {
        ObjectNode document = Json.document("acls").put("environment", environment);
        return Json.text(document.set("acls", Json.array(acls, AccessJson::group)));
    }

    /** One call of Kafka's own tool for each; nothing in a name is taken for more than text. */
    public static String commands(List<String> servers, List<AclGroup> acls) {
        return acls.stream().map(acl -> command(servers, acl)).collect(Collectors.joining());
    }

    private static String command(List<String> servers, AclGroup acl) {
        String operations = acl.operations().stream()
                .map(operation -> " --operation " + operation.word())
                .collect(Collectors.joining());
        return "kafka-acls.sh --bootstrap-server " + quoted(String.join(",", servers))
                + " --command-config admin.properties --add --allow-principal " + quoted(acl.principal()) + operations
                + resource(acl) + "\n";
    }

    private static String resource(AclGroup acl) {
        return switch (acl.resource()) {
            case TOPIC -> " --topic " + name(acl);
            case GROUP -> " --group " + name(acl);
            case TRANSACTIONAL_ID -> " --transactional-id " + name(acl);
            case CLUSTER -> " --cluster";
        };
    }

    private static String name(AclGroup acl) {
        boolean isPrefix = acl.name().isPrefix() && !acl.name().text().equals(ANY);
        return isPrefix
                ? quoted(acl.name().prefix()) + " --resource-pattern-type prefixed"
                : quoted(acl.name().text());
    }

    /** For a POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
