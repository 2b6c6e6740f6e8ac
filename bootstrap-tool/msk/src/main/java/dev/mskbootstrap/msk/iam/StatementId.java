package dev.mskbootstrap.msk.iam;

/** Which statement: its policy, its number counted from 1, and its Sid, empty when it has none. */
public record StatementId(String policy, int number, String sid) {

    @Override
    public String toString() {
        return (sid.isEmpty() ? "statement " + number : "statement " + number + " \"" + sid + "\"") + " of " + policy;
    }
}
