package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
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

    /** We may not see what some group reads. */
    record NotAuthorised(Lack lack) implements Readers {}

    /** We cannot tell. */
    record Unknown(String why) implements Readers {}
}
