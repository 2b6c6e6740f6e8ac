package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** ACLs that come and go. */
public record AclEdits(SortedSet<Binding> added, SortedSet<Binding> removed) {

    public AclEdits {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** The same, and these are added too. */
    public AclEdits adding(Collection<Binding> more) {
        SortedSet<Binding> all = new TreeSet<>(added);
        all.addAll(more);
        return new AclEdits(all, removed);
    }

    /** What is there once they are made. */
    List<Binding> after(Collection<Binding> before) {
        SortedSet<Binding> after = new TreeSet<>(before);
        after.addAll(added);
        after.removeAll(removed);
        return List.copyOf(after);
    }

    Set<Binding> all() {
        SortedSet<Binding> all = new TreeSet<>(added);
        all.addAll(removed);
        return all;
    }
}
