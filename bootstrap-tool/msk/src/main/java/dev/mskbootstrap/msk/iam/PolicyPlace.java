package dev.mskbootstrap.msk.iam;

/** A place in a policy document: as an editor jumps to it, counted from 1, and as JSON sees it. */
public record PolicyPlace(String policy, int line, int column, String path) {

    PolicyPlace at(int otherLine, int otherColumn, String otherPath) {
        return new PolicyPlace(policy, otherLine, otherColumn, otherPath);
    }

    @Override
    public String toString() {
        String place = policy + ":" + line + ":" + column;
        return path.isEmpty() ? place : place + ": " + path;
    }
}
