package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what with each topic.
 *
 * <p>An ACL that allows something from one address only counts as allowing it, one that denies it from there as not denying it.
 *
 * @param principals by name, each with its rights on topics; a topic on which it has none is left out
 * @param unguarded topics that no ACL is about, when it is ACLs that decide
 */
public record AccessMatrix(
        SortedSet<TopicName> topics,
        SortedMap<String, SortedMap<TopicName, Set<Right>>> principals,
        SortedSet<TopicName> unguarded) {

    /**
     * By what a file says, and for some by what their policies say in its place.
     *
     * @param others whose rights the file does not decide
     */
    public static AccessMatrix ofFile(
            Collection<TopicName> topics, Access access, Map<String, Function<TopicName, Set<Right>>> others) {
        return new Maker(topics, access).make(others, new TreeSet<>());
    }

    /** By the ACLs of a cluster. */
    public static AccessMatrix ofAcls(Collection<TopicName> topics, Collection<Binding> bindings) {
        Acls acls = new Acls(bindings);
        SortedSet<TopicName> unguarded = topics.stream()
                .filter(topic -> acls.on(Resource.TOPIC, topic.value()).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Maker(topics, List.of(), bindings).make(Map.of(), unguarded);
    }

    public Set<Right> rights(String principal, TopicName topic) {
        return principals.getOrDefault(principal, new TreeMap<>()).getOrDefault(topic, Set.of());
    }

    /** Goes through the topics once: what is about one of them is found among ten thousand ACLs without reading them all. */
    private static final class Maker {

        private final SortedSet<TopicName> topics;
        private final Map<String, List<Grant>> grants;
        private final Acls acls;
        private final List<Binding> onCluster;
        private final SortedMap<String, SortedMap<TopicName, Set<Right>>> rows = new TreeMap<>();

        Maker(Collection<TopicName> topics, Access access) {
            this(topics, access.grants(), access.acls().keySet());
        }

        Maker(Collection<TopicName> topics, List<Grant> grants, Collection<Binding> bindings) {
            this.topics = new TreeSet<>(topics);
            this.grants = grants.stream()
                    .collect(Collectors.groupingBy(grant -> grant.principal().text()));
            this.acls = new Acls(bindings);
            this.onCluster = bindings.stream()
                    .filter(acl -> acl.resource() == Resource.CLUSTER && acl.isAllowed())
                    .toList();
            this.grants.keySet().forEach(name -> rows.put(name, new TreeMap<>()));
            bindings.forEach(acl -> rows.put(acl.principal(), new TreeMap<>()));
        }

        AccessMatrix make(Map<String, Function<TopicName, Set<Right>>> others, SortedSet<TopicName> unguarded) {
            others.keySet().forEach(name -> rows.put(name, new TreeMap<>()));
            for (TopicName topic : topics) {
                List<Binding> bindings = new ArrayList<>(acls.on(Resource.TOPIC, topic.value()));
                bindings.addAll(onCluster);
                rows.forEach((name, row) -> {
                    Function<TopicName, Set<Right>> other = others.get(name);
                    Set<Right> rights = other == null ? rights(name, topic, bindings) : other.apply(topic);
                    if (!rights.isEmpty()) {
                        row.put(topic, rights);
                    }
                });
            }
            return new AccessMatrix(topics, rows, unguarded);
        }

        private Set<Right> rights(String principal, TopicName topic, List<Binding> all) {
            List<Binding> bindings =
                    all.stream().filter(acl -> isFor(acl, principal)).toList();
            Set<Right> rights = EnumSet.noneOf(Right.class);
            Stream.of(Right.values())
                    .filter(right -> right.operations().stream()
                            .filter(operation -> isGranted(principal, topic, right) || isAllowed(bindings, operation))
                            .anyMatch(operation -> !isDenied(bindings, operation)))
                    .forEach(rights::add);
            return rights;
        }

        private static boolean isFor(Binding acl, String principal) {
            return acl.principal().equals(principal)
                    || (acl.principal().equals(Decision.EVERYBODY) && principal.startsWith(Principal.KafkaUser.TYPE));
        }

        private boolean isGranted(String principal, TopicName topic, Right right) {
            return grants.getOrDefault(principal, List.of()).stream()
                    .filter(grant -> grant.task() == right.task())
                    .anyMatch(grant -> grant.topics().stream().anyMatch(pattern -> pattern.covers(topic.value())));
        }

        /** To create topics can be allowed on the cluster as well. */
        private static boolean isAllowed(List<Binding> bindings, Operation operation) {
            return bindings.stream()
                    .filter(Binding::isAllowed)
                    .filter(acl -> acl.resource() == Resource.TOPIC || operation == Operation.CREATE)
                    .anyMatch(acl -> isAbout(acl, operation));
        }

        private static boolean isDenied(List<Binding> bindings, Operation operation) {
            return bindings.stream()
                    .filter(acl -> !acl.isAllowed() && acl.host().equals("*"))
                    .anyMatch(acl -> isAbout(acl, operation));
        }

        private static boolean isAbout(Binding acl, Operation operation) {
            return acl.operation() == operation || acl.operation() == Operation.ALL;
        }
    }
}
