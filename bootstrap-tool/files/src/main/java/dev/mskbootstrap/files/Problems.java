package dev.mskbootstrap.files;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far: reading goes on after the first, so that one run names them all. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Location where, String what, String fix) {
        found.add(new Problem(where, what, fix));
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidFilesException(found);
        }
    }
}
