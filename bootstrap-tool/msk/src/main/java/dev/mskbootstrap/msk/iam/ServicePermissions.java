package dev.mskbootstrap.msk.iam;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an identity may do with AWS's services by its policies and boundary, whatever the service: actions and resources
 * are compared as texts.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
public record ServicePermissions(IamIdentity identity) {

    /**
     * What is asked.
     *
     * @param action such as ssm:SendCommand
     * @param arn of the resource; * for an action that has none
     * @param tags of the resource
     */
    public record Request(String action, String arn, String region, Map<String, String> tags) {
        public Request {
            tags = Map.copyOf(tags);
        }
    }

    /**
     * Whether a request is allowed.
     *
     * @param principal who asks, as the decision shall say it: the ARN of the user or of the session
     */
    public Decision decide(String principal, Request request) {
        return new Decision(principal, request.action(), request.arn(), reason(request));
    }

    private Reason reason(Request request) {
        Collection<Policy> boundary =
                Optional.ofNullable(identity.boundary()).stream().toList();
        Optional<Statement> denial = Stream.of(identity.policies(), boundary)
                .flatMap(policies -> about(request, Effect.DENY, policies))
                .findFirst();
        Optional<Statement> permission =
                about(request, Effect.ALLOW, identity.policies()).findFirst();
        if (denial.isPresent()) {
            return new Reason.DeniedBy(denial.get().id());
        }
        if (permission.isEmpty()) {
            return new Reason.NothingAllows();
        }
        return boundary.isEmpty()
                        || about(request, Effect.ALLOW, boundary).findAny().isPresent()
                ? new Reason.AllowedBy(permission.get().id())
                : new Reason.OutsideBoundary(boundary.iterator().next().name());
    }

    private Stream<Statement> about(Request request, Effect effect, Collection<Policy> policies) {
        Circumstances circumstances =
                new Circumstances(identity.arn(), identity.account(), request.region(), request.tags());
        return policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .filter(statement -> statement.effect() == effect)
                .filter(statement -> statement.isAbout(request.action(), request.arn()))
                .filter(statement -> statement.applies(circumstances));
    }
}
