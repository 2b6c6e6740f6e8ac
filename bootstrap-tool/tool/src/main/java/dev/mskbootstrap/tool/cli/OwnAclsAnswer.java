package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.access.Needs;
import dev.mskbootstrap.tool.access.OwnAcls;
import dev.mskbootstrap.tool.export.AclsYaml;
import dev.mskbootstrap.tool.login.ToolPrincipal;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.report.AclsText;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code policy} where the tool's rights are ACLs: those that it needs. */
final class OwnAclsAnswer {

    private static final String PLACEHOLDER = "User:NAME";

    private final Environment environment;
    private final Optional<String> principal;
    private final Consumer<String> note;

    /** @param variables the process's environment */
    OwnAclsAnswer(Environment environment, Map<String, String> variables, Consumer<String> note) {
        this.environment = environment;
        this.principal = ToolPrincipal.of(environment.auth(), variables);
        this.note = note;
    }

    String text(Needs needs, PolicyCommand.As format) {
        String name = principal.orElse(PLACEHOLDER);
        if (principal.isEmpty()) {
            note.accept(
                    "put the name that brokers know the tool by in place of " + name + ": it cannot be seen from here");
        }
        List<AclGroup> acls = AclGroup.of(OwnAcls.of(needs, name));
        return switch (format) {
            case json -> AclsText.json(environment.name(), acls);
            case commands -> AclsText.commands(servers(), acls);
            case acls, terraform, cloudformation -> AclsYaml.render(acls);
        };
    }

    private List<String> servers() {
        return switch (environment.address()) {
            case ClusterAddress.Servers servers -> servers.hostsAndPorts();
            case ClusterAddress.Sandbox sandbox -> List.of("localhost:9092");
            case ClusterAddress.Found found -> found.cluster().servers();
            case ClusterAddress.OnMsk onMsk -> List.of("BROKER:PORT");
        };
    }
}
