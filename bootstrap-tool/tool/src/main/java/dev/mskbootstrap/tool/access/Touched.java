package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A resource whose access is changed. */
record Touched(Resource resource, String name) {

    private static final String ANY = "*";

    /** In no name that anybody gives. */
    private static final String UNSEEN = "\u0000";

    /**
     * All that edits touch: topics that are there or declared; groups and transactional ids that ACLs name, and for a
     * prefix one that nobody has named, since who has one need not tell us. Likewise for a prefix of topics under which
     * none is seen.
     */
    static List<Touched> by(AclEdits edits, AccessBefore before) {
        Acls changed = new Acls(edits.all());
        Acls there = new Acls(before.acls());
        List<Touched> touched = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            names(resource, changed, there, before.topics()).stream()
                    .filter(name -> !changed.on(resource, name).isEmpty())
                    .forEach(name -> touched.add(new Touched(resource, name)));
        }
        return touched;
    }

    private static SortedSet<String> names(Resource resource, Acls changed, Acls there, Collection<String> topics) {
        SortedSet<String> names = new TreeSet<>();
        switch (resource) {
            case TOPIC -> {
                names.addAll(topics);
                literal(changed.patterns(resource)).forEach(names::add);
                prefixes(changed.patterns(resource))
                        .filter(prefix -> names.stream().noneMatch(prefix::covers))
                        .map(Touched::unseen)
                        .toList()
                        .forEach(names::add);
            }
            case GROUP, TRANSACTIONAL_ID -> {
                literal(there.patterns(resource)).forEach(names::add);
                literal(changed.patterns(resource)).forEach(names::add);
                prefixes(changed.patterns(resource)).map(Touched::unseen).forEach(names::add);
            }
            case CLUSTER -> names.add(Binding.THE_CLUSTER.text());
        }
        return names;
    }

    private static Stream<String> literal(List<NamePattern> patterns) {
        return patterns.stream().map(NamePattern::text).filter(text -> !text.endsWith(ANY));
    }

    private static Stream<NamePattern> prefixes(List<NamePattern> patterns) {
        return patterns.stream().filter(pattern -> pattern.text().endsWith(ANY));
    }

    private static String unseen(NamePattern prefix) {
        return prefix.text().substring(0, prefix.text().length() - ANY.length()) + UNSEEN;
    }
}
