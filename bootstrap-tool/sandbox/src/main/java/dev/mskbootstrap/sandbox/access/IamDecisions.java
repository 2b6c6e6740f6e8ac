package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.Decision;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.msk.iam.Reason;
import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.sandbox.flavour.RequestName;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;

/** Decides for those that log in by IAM, and tells the log of it. */
public final class IamDecisions {

    private final AccessRules rules;

    public IamDecisions(AccessRules rules) {
        this.rules = rules;
    }

    /** Whether an identity may log in: {@code kafka-cluster:Connect}. */
    public boolean mayConnect(String principalArn) {
        return log("CONNECT", decision(principalArn, KafkaAction.CONNECT, ""), false);
    }

    /** Whether the flavour has no such request, whoever makes it. */
    boolean isMissing(AuthorizableRequestContext context) {
        return rules.flavour().missingRequests().contains(RequestName.of(context));
    }

    /** What a client is told then: the same as one that finds out by itself. */
    UnsupportedVersionException missing(AuthorizableRequestContext context) {
        return new UnsupportedVersionException(
                "%s has no request %s".formatted(rules.flavour().title(), RequestName.of(context)));
    }

    /** Tells the log that a missing request was asked for. */
    void logMissing(AuthorizableRequestContext context, Action action) {
        Decision decision = denied(
                context.principal().getName(),
                action.operation(),
                action.resourcePattern(),
                new Reason.NotOnServerless());
        log(RequestName.of(context), decision, !action.logIfDenied());
    }

    boolean isAllowed(AuthorizableRequestContext context, Action action) {
        Decision decision = decision(context.principal().getName(), action.operation(), action.resourcePattern());
        boolean isProbe = decision.isAllowed() ? !action.logIfAllowed() : !isFinal(action);
        return log(RequestName.of(context), decision, isProbe);
    }

    /** Of an idempotent producer Kafka asks afterwards whether it may write to any topic, which is no help: see below. */
    private static boolean isFinal(Action action) {
        return action.logIfDenied() || action.operation() == AclOperation.IDEMPOTENT_WRITE;
    }

    /**
     * Kafka lets an idempotent producer in that may write to any topic at all; for IAM only WriteDataIdempotently counts.
     * Always false.
     */
    boolean isAllowedOnAny(AuthorizableRequestContext context, AclOperation operation, ResourceType type) {
        String principal = context.principal().getName();
        String action = words(operation) + " on any " + words(type);
        Decision decision = new Decision(principal, action, rules.cluster().toString(), new Reason.NoSuchAction());
        return log(RequestName.of(context), decision, true);
    }

    private Decision decision(String principal, AclOperation operation, ResourcePattern resource) {
        Optional<ResourceKind> kind = KafkaOperations.kind(resource.resourceType());
        Optional<KafkaAction> action = kind.flatMap(known -> KafkaOperations.action(known, operation));
        return action.map(known -> decision(principal, known, name(known.kind(), resource)))
                .orElseGet(() -> denied(principal, operation, resource, new Reason.NoSuchAction()));
    }

    private Decision decision(String principal, KafkaAction action, String name) {
        Permissions permissions = rules.permissions().permissions(principal).orElse(null);
        return permissions != null
                ? permissions.decide(principal, action, name)
                : new Decision(
                        principal,
                        action.iamName(),
                        rules.cluster().arn(action.kind(), name),
                        new Reason.UnknownIdentity());
    }

    private Decision denied(String principal, AclOperation operation, ResourcePattern resource, Reason reason) {
        String what = words(operation) + " on " + words(resource.resourceType());
        String arn = KafkaOperations.kind(resource.resourceType())
                .map(kind -> rules.cluster().arn(kind, name(kind, resource)))
                .orElseGet(resource::name);
        return new Decision(principal, what, arn, reason);
    }

    private boolean log(String request, Decision decision, boolean isProbe) {
        rules.log().decided(new LoggedDecision(Instant.now(), request, decision, isProbe));
        return decision.isAllowed();
    }

    /** Kafka calls the cluster kafka-cluster, which is not in its ARN. */
    private static String name(ResourceKind kind, ResourcePattern resource) {
        return kind == ResourceKind.CLUSTER ? "" : resource.name();
    }

    private static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ');
    }
}
