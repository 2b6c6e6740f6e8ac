package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.List;

/** What was found while a policy was read: reading goes on, so that all of it is said at once. */
final class Findings {

    private final List<PolicyProblem> problems = new ArrayList<>();

    private final List<PolicyProblem> warnings = new ArrayList<>();

    void problem(PolicyPlace where, String what, String fix) {
        problems.add(new PolicyProblem(where, what, fix));
    }

    void warning(PolicyPlace where, String what, String fix) {
        warnings.add(new PolicyProblem(where, what, fix));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
    }

    List<PolicyProblem> warnings() {
        return List.copyOf(warnings);
    }
}
