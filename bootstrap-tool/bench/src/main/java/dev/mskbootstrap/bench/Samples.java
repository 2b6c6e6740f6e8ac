package dev.mskbootstrap.bench;

import java.util.Map;
import java.util.Objects;

/** What came of a race, by the names of its programs. */
record Samples(Map<String, Sample> byName) {

    Sample get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
