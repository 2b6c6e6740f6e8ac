package dev.mskbootstrap.tool.cluster;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which groups read a topic now. */
public sealed interface Readers {

    /** These groups have members that read it. */
    record Groups(SortedSet<String> names) implements Readers {
        public Groups {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        }
    }

    /** We cannot tell. */
    record Unknown(String why) implements Readers {}
}
