package dev.mskbootstrap.msk.iam;

/** Something in a policy document that is wrong, not understood or without effect: where, what, and how to fix it. */
public record PolicyProblem(PolicyPlace where, String what, String fix) {

    @Override
    public String toString() {
        return where + ": " + what + "; " + fix;
    }
}
