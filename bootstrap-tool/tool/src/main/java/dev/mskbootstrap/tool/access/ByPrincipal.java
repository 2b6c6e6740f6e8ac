package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ACLs on one resource, by whom they are for: of a thousand a few have a say on one caller. */
record ByPrincipal(Map<String, List<Binding>> acls) {

    static ByPrincipal of(Collection<Binding> acls) {
        return new ByPrincipal(acls.stream().collect(Collectors.groupingBy(Binding::principal)));
    }

    boolean isEmpty() {
        return acls.isEmpty();
    }

    Set<String> principals() {
        return acls.keySet();
    }

    /** Those that name the principal. */
    List<Binding> naming(String principal) {
        return acls.getOrDefault(principal, List.of());
    }

    /** Those that name the principal, and everybody's. */
    Stream<Binding> about(String principal) {
        Stream<Binding> own = naming(principal).stream();
        return principal.equals(Decision.EVERYBODY) ? own : Stream.concat(own, naming(Decision.EVERYBODY).stream());
    }

    Stream<Binding> all() {
        return acls.values().stream().flatMap(List::stream);
    }
}
