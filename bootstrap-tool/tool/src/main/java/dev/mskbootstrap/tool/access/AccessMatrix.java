package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.Collection;
import java.util.Collections;
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

        /** What allows to create topics of any name. */
        private final ByPrincipal onCluster;

        private final SortedMap<String, SortedMap<TopicName, Set<Right>>> rows = new TreeMap<>();

        Maker(Collection<TopicName> topics, Access access) {
            this(topics, access.grants(), access.acls().keySet());
        }

        Maker(Collection<TopicName> topics, List<Grant> grants, Collection<Binding> bindings) {
            this.topics = new TreeSet<>(topics);
            this.grants = grants.stream()
                    .collect(Collectors.groupingBy(grant -> grant.principal().text()));
            this.acls = new Acls(bindings);
            this.onCluster = ByPrincipal.of(bindings.stream()
                    .filter(acl -> acl.resource() == Resource.CLUSTER && acl.isAllowed())
                    .filter(acl -> acl.operation() == Operation.CREATE || acl.operation() == Operation.ALL)
                    .toList());
            this.grants.keySet().forEach(name -> rows.put(name, new TreeMap<>()));
            bindings.forEach(acl -> rows.put(acl.principal(), new TreeMap<>()));
        }

        AccessMatrix make(Map<String, Function<TopicName, Set<Right>>> others, SortedSet<TopicName> unguarded) {
            others.keySet().forEach(name -> rows.put(name, new TreeMap<>()));
            for (TopicName topic : topics) {
                ByPrincipal onTopic = ByPrincipal.of(acls.on(Resource.TOPIC, topic.value()));
                rows.forEach((name, row) -> {
                    Function<TopicName, Set<Right>> other = others.get(name);
                    Set<Right> rights = other == null ? rights(name, topic, onTopic) : other.apply(topic);
                    if (!rights.isEmpty()) {
                        row.put(topic, rights);
                    }
                });
            }
            return new AccessMatrix(topics, rows, unguarded);
        }

        private Set<Right> rights(String principal, TopicName topic, ByPrincipal onTopic) {
            List<Binding> bindings = about(principal, onTopic).toList();
            Set<Operation> operations = operations(bindings.stream().filter(Binding::isAllowed));
            if (about(principal, onCluster).findAny().isPresent()) {
                operations.add(Operation.CREATE);
            }
            granted(principal, topic).forEach(right -> operations.addAll(right.operations()));
            operations.removeAll(operations(bindings.stream().filter(Maker::isTaking)));
            return operations.isEmpty() ? Set.of() : rights(operations);
        }

        private static Set<Right> rights(Set<Operation> operations) {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            for (Right right : Right.values()) {
                if (!Collections.disjoint(right.operations(), operations)) {
                    rights.add(right);
                }
            }
            return rights;
        }

        /** ACLs for everybody are for Kafka's users, not for those whom policies let in. */
        private static Stream<Binding> about(String principal, ByPrincipal acls) {
            return principal.startsWith(Principal.KafkaUser.TYPE)
                    ? acls.about(principal)
                    : acls.naming(principal).stream();
        }

        private Stream<Right> granted(String principal, TopicName topic) {
            return grants.getOrDefault(principal, List.of()).stream()
                    .filter(grant -> grant.topics().stream().anyMatch(pattern -> pattern.covers(topic.value())))
                    .flatMap(grant -> Stream.of(Right.values()).filter(right -> right.task() == grant.task()));
        }

        private static boolean isTaking(Binding acl) {
            return !acl.isAllowed() && acl.host().equals("*");
        }

        private static Set<Operation> operations(Stream<Binding> acls) {
            Set<Operation> operations = EnumSet.noneOf(Operation.class);
            acls.map(Binding::operation).forEach(operations::add);
            return operations.contains(Operation.ALL) ? EnumSet.allOf(Operation.class) : operations;
        }
    }
}
