package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that is refused, with all that is wrong with it: nothing is granted or denied by guessing. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<PolicyProblem> problems;

    public InvalidPolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PolicyProblem> problems() {
        return problems;
    }
}
