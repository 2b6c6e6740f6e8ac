package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import java.util.List;

/** What becomes of topics on the cluster that are not declared. */
public sealed interface Unmanaged {

    /** They are named in a note. */
    record Report() implements Unmanaged {}

    /** They are not even looked at. */
    record Ignore() implements Unmanaged {}

    /** Those that a pattern covers are deleted; the others are named in a note. */
    record Delete(List<NamePattern> patterns) implements Unmanaged {
        public Delete {
            patterns = patterns.stream().sorted().toList();
        }
    }

    /** Whether an undeclared topic of this name is to be deleted. */
    default boolean deletes(TopicName name) {
        return this instanceof Delete delete
                && !name.isInternal()
                && delete.patterns().stream().anyMatch(pattern -> pattern.covers(name.value()));
    }
}
