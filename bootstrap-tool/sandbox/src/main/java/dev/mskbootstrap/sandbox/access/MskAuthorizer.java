package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.sandbox.flavour.Turnstile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.jspecify.annotations.Nullable;

/**
 * Authorizes as MSK does: principals of the type {@link #IAM} by their IAM policies alone, to which neither ACLs nor super
 * users nor the operations that Kafka infers from others apply; everyone else by Kafka's ACLs.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/iam-access-control.html. Kafka makes one for each role
 * of a node.
 */
public final class MskAuthorizer extends StandardAuthorizer {

    /** The key of the broker's config that holds the id of its rules, as {@link OpenRules#open} gave it. */
    public static final String RULES_CONFIG = "sandbox.access.rules";

    /** The type of the principals that sign on by IAM. */
    public static final String IAM = "IAM";

    private @Nullable IamDecisions decisions;
    private Turnstile turnstile = Turnstile.of(Map.of());

    @Override
    public void configure(Map<String, ?> configs) {
        if (!(configs.get(RULES_CONFIG) instanceof String id)) {
            throw new ConfigException(RULES_CONFIG + " is missing: the id that OpenRules.open gave");
        }
        decisions = new IamDecisions(OpenRules.find(id));
        turnstile = Turnstile.of(configs);
        Map<String, Object> asOnMsk = new HashMap<>(configs);
        // https://docs.aws.amazon.com/msk/latest/developerguide/msk-default-configuration.html
        asOnMsk.putIfAbsent(ALLOW_EVERYONE_IF_NO_ACL_IS_FOUND_CONFIG, "true");
        super.configure(asOnMsk);
    }

    /** Throws an UnsupportedVersionException when the flavour has no such request; waits when requests come too fast. */
    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        IamDecisions iam = decisions();
        if (iam.isMissing(context)) {
            actions.stream().filter(action -> isIam(context)).forEach(action -> iam.logMissing(context, action));
            throw iam.missing(context);
        }
        turnstile.pass(context);
        if (isIam(context)) {
            return actions.stream()
                    .map(action -> result(iam.isAllowed(context, action)))
                    .toList();
        }
        return super.authorize(context, actions);
    }

    @Override
    public AuthorizationResult authorizeByResourceType(
            AuthorizableRequestContext context, AclOperation operation, ResourceType type) {
        return isIam(context)
                ? result(decisions().isAllowedOnAny(context, operation, type))
                : super.authorizeByResourceType(context, operation, type);
    }

    private IamDecisions decisions() {
        if (decisions == null) {
            throw new IllegalStateException("The authorizer is not configured");
        }
        return decisions;
    }

    private static boolean isIam(AuthorizableRequestContext context) {
        return context.principal().getPrincipalType().equals(IAM);
    }

    private static AuthorizationResult result(boolean isAllowed) {
        return isAllowed ? AuthorizationResult.ALLOWED : AuthorizationResult.DENIED;
    }
}
