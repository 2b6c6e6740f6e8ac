package dev.mskbootstrap.tool.spec;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far: reading goes on after the first, so that one run names them all. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Location where, String what, String fix) {
        found.add(new Problem(where, what, fix));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidFilesException(found);
        }
    }
}
