package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import java.util.List;
import java.util.Set;

/**
 * What Kafka's authorizer makes of ACLs: a deny comes first; where a resource has none at all, the brokers' setting
 * decides. Super users, to whom it does not apply, are known to the brokers alone.
 *
 * <p>Source: {@code StandardAuthorizerData} in Kafka 4.3.1.
 */
public final class Decision {

    /** What Kafka calls {@code User:*}: ACLs for it are everybody's. */
    public static final String EVERYBODY = "User:*";

    private static final String ANY_HOST = "*";

    private static final Set<Operation> IMPLY_DESCRIBE =
            Set.of(Operation.DESCRIBE, Operation.READ, Operation.WRITE, Operation.DELETE, Operation.ALTER);

    private static final Set<Operation> IMPLY_DESCRIBE_CONFIGS =
            Set.of(Operation.DESCRIBE_CONFIGS, Operation.ALTER_CONFIGS);

    private Decision() {}

    /** Somebody at an address. */
    public record Caller(String principal, String host) {}

    /**
     * Whether somebody may do something.
     *
     * @param acls all that are on the resource, whomever they are for
     * @param isOpenWithoutAcls the brokers' {@code allow.everyone.if.no.acl.found}
     */
    public static boolean isAllowed(List<Binding> acls, Caller caller, Operation operation, boolean isOpenWithoutAcls) {
        if (acls.isEmpty()) {
            return isOpenWithoutAcls;
        }
        return acls.stream().noneMatch(acl -> !acl.isAllowed() && applies(acl, caller, operation))
                && acls.stream().anyMatch(acl -> acl.isAllowed() && applies(acl, caller, operation));
    }

    /** Whether an ACL on the resource has a say. */
    static boolean applies(Binding acl, Caller caller, Operation operation) {
        return isFor(acl, caller)
                && (acl.operation() == Operation.ALL
                        || acl.operation() == operation
                        || (acl.isAllowed() && implies(acl.operation(), operation)));
    }

    private static boolean isFor(Binding acl, Caller caller) {
        return (acl.principal().equals(EVERYBODY) || acl.principal().equals(caller.principal()))
                && (acl.host().equals(ANY_HOST) || acl.host().equals(caller.host()));
    }

    /** Who may read or write may look, but who must not may still look. */
    static boolean implies(Operation allowed, Operation operation) {
        return (operation == Operation.DESCRIBE && IMPLY_DESCRIBE.contains(allowed))
                || (operation == Operation.DESCRIBE_CONFIGS && IMPLY_DESCRIBE_CONFIGS.contains(allowed));
    }
}
