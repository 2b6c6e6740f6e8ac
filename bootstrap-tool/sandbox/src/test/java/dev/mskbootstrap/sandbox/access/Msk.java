package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.msk.iam.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** An authorizer of a cluster of which no broker runs, with one role whose policy a test gives, and what it decided. */
final class Msk implements AutoCloseable {

    static final ClusterArn CLUSTER = ClusterArn.parse("arn:aws:kafka:eu-west-1:123456789012:cluster/demo/a1b2c3d4-1");
    static final String APP = "arn:aws:sts::123456789012:assumed-role/app/i-0abc";
    static final String IN = "arn:aws:kafka:eu-west-1:123456789012:";

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    private final LivePermissions permissions;
    private final List<LoggedDecision> decisions = new ArrayList<>();
    private final Flavour flavour;
    private final String rules;
    private final MskAuthorizer authorizer = new MskAuthorizer();

    Msk(Flavour flavour, Map<String, String> config, String... statements) {
        this.flavour = flavour;
        this.permissions = new LivePermissions(Map.of(APP, permissions(statements)));
        this.rules = OpenRules.open(new AccessRules(CLUSTER, flavour, permissions, decisions::add));
        Map<String, String> all = new java.util.HashMap<>(config);
        all.put(MskAuthorizer.RULES_CONFIG, rules);
        authorizer.configure(all);
        authorizer.withPluginMetrics(new PluginMetricsImpl(new Metrics(), Map.of()));
        authorizer.completeInitialLoad();
    }

    static Msk standard(String... statements) {
        return new Msk(Flavour.STANDARD, Map.of("super.users", "User:root;User:" + APP), statements);
    }

    static String allow(String actions, String resources) {
        return "{\"Effect\": \"Allow\", \"Action\": [\"" + actions.replace(" ", "\", \"") + "\"], \"Resource\": [\""
                + resources.replace(" ", "\", \"") + "\"]}";
    }

    /** The role's policy from now on. */
    void change(String... statements) {
        permissions.replace(Map.of(APP, permissions(statements)));
    }

    void forgetEveryone() {
        permissions.replace(Map.of());
    }

    boolean may(String user, AclOperation operation, ResourceType type, String name) {
        return answer(user, ApiKeys.METADATA, new Action(operation, resource(type, name), 1, true, true));
    }

    boolean answer(String user, ApiKeys api, Action action) {
        return authorizer
                .authorize(new FakeRequest(user, api), List.of(action))
                .equals(List.of(AuthorizationResult.ALLOWED));
    }

    MskAuthorizer authorizer() {
        return authorizer;
    }

    List<LoggedDecision> decisions() {
        return decisions;
    }

    LoggedDecision lastDecision() {
        return decisions.getLast();
    }

    static ResourcePattern resource(ResourceType type, String name) {
        return new ResourcePattern(type, name, PatternType.LITERAL);
    }

    @Override
    public void close() {
        OpenRules.close(rules);
    }

    private Permissions permissions(String... statements) {
        String json = "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
        return Permissions.of(new IamIdentity(ROLE, List.of(Policy.parse("app", json)), null), CLUSTER, flavour);
    }
}
