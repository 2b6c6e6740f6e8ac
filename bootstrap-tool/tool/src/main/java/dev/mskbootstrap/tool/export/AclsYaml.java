package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.files.YamlText;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.stream.Collectors;

/** The text of {@code acls} in a {@code topics.yaml}. */
public final class AclsYaml {

    private static final String ANY_HOST = "*";

    private AclsYaml() {}

    /** Nothing when there are none. */
    public static String render(Collection<AclGroup> acls) {
        return acls.isEmpty() ? "" : acls.stream().map(AclsYaml::acl).collect(Collectors.joining("", "acls:\n", ""));
    }

    private static String acl(AclGroup acl) {
        String resource = acl.resource() == Binding.Resource.CLUSTER
                ? "cluster: true"
                : acl.resource().word() + ": " + YamlText.value(acl.name().text());
        String host = acl.host().equals(ANY_HOST) ? "" : "    host: " + YamlText.value(acl.host()) + "\n";
        String operations =
                acl.operations().stream().map(Binding.Operation::word).collect(Collectors.joining(", "));
        return "  - principal: " + YamlText.value(acl.principal()) + "\n    " + resource + "\n    "
                + (acl.isAllowed() ? "allow" : "deny") + ": [" + operations + "]\n" + host;
    }
}
