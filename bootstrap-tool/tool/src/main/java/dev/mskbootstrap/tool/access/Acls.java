package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** ACLs by what they are about, so that those on one resource among ten thousand are soon found. */
public final class Acls {

    private static final String ANY = "*";

    private final Map<Resource, Map<String, List<Binding>>> byPattern = new EnumMap<>(Resource.class);
    private final Map<Resource, SortedSet<Integer>> prefixLengths = new EnumMap<>(Resource.class);

    public Acls(Collection<Binding> bindings) {
        bindings.forEach(this::add);
    }

    private void add(Binding binding) {
        String pattern = binding.name().text();
        byPattern
                .computeIfAbsent(binding.resource(), resource -> new HashMap<>())
                .computeIfAbsent(pattern, text -> new ArrayList<>())
                .add(binding);
        if (pattern.endsWith(ANY)) {
            prefixLengths
                    .computeIfAbsent(binding.resource(), resource -> new TreeSet<>())
                    .add(pattern.length() - ANY.length());
        }
    }

    /** Those on one resource: by its name, by a prefix of it, and on all of its type. */
    public List<Binding> on(Resource resource, String name) {
        Map<String, List<Binding>> patterns = byPattern.getOrDefault(resource, Map.of());
        List<Binding> found = new ArrayList<>(patterns.getOrDefault(name, List.of()));
        for (int length : prefixLengths.getOrDefault(resource, new TreeSet<>())) {
            if (length <= name.length()) {
                found.addAll(patterns.getOrDefault(name.substring(0, length) + ANY, List.of()));
            }
        }
        return found;
    }

    /** The names and prefixes that ACLs on resources of this type are for. */
    public List<NamePattern> patterns(Resource resource) {
        Set<String> texts = byPattern.getOrDefault(resource, Map.of()).keySet();
        return texts.stream().map(NamePattern::new).toList();
    }
}
