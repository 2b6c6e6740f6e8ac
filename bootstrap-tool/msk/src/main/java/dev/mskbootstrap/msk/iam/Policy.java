package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.Flavour;
import java.util.ArrayList;
import java.util.List;

/**
 * An IAM policy, compiled once from its JSON text; what of it is not understood was refused then.
 *
 * <p>Source of the grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
public final class Policy {

    private final String name;
    private final List<Statement> statements;
    private final List<NamedAction> namedActions;
    private final List<NamedResource> namedResources;
    private final List<PolicyProblem> warnings;

    Policy(String name, PolicyReader.Contents contents, List<PolicyProblem> warnings) {
        this.name = name;
        this.statements = List.copyOf(contents.statements());
        this.namedActions = List.copyOf(contents.actions());
        this.namedResources = List.copyOf(contents.resources());
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads a policy; an {@link InvalidPolicyException} names all that is wrong with it or not understood.
     *
     * @param name its name or file, which messages and decisions call it by
     */
    public static Policy parse(String name, String json) {
        return PolicyReader.read(name, json);
    }

    public String name() {
        return name;
    }

    /** What is legal in it and yet has no effect on this cluster: actions and resources that nothing there can match. */
    public List<PolicyProblem> warnings(ClusterArn cluster, Flavour flavour) {
        List<PolicyProblem> all = new ArrayList<>(warnings);
        Ineffective ineffective = new Ineffective(cluster, flavour);
        namedActions.forEach(action -> ineffective.check(action).ifPresent(all::add));
        namedResources.forEach(resource -> ineffective.check(resource).ifPresent(all::add));
        return List.copyOf(all);
    }

    List<Statement> statements() {
        return statements;
    }

    /** An action as it stands in a policy, in Action or NotAction, with what its statement applies to. */
    record NamedAction(PolicyPlace where, ActionPattern pattern, boolean isExcluded, Statement.Resources resources) {}

    /** A resource as it stands in a statement about Kafka. */
    record NamedResource(PolicyPlace where, ArnPattern pattern) {}

    @Override
    public String toString() {
        return name;
    }
}
