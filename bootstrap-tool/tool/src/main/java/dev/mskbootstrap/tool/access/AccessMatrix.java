package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may do what with each declared topic.
 *
 * <p>An ACL that allows something from one address only counts as allowing it, one that denies it from there as not denying it.
 *
 * @param principals by name, each with its rights on topics; a topic on which it has none is left out
 */
public record AccessMatrix(
        SortedSet<TopicName> topics, SortedMap<String, SortedMap<TopicName, Set<Right>>> principals) {

    private static final String EVERYBODY = "User:*";

    /**
     * By what the file says, and for some by what their policies say in its place.
     *
     * @param others whose rights the file does not decide
     */
    public static AccessMatrix of(Desired desired, Map<String, Function<TopicName, Set<Right>>> others) {
        SortedSet<TopicName> topics = new TreeSet<>(desired.topics().keySet());
        SortedMap<String, SortedMap<TopicName, Set<Right>>> principals = new TreeMap<>();
        names(desired.access())
                .filter(name -> !others.containsKey(name))
                .forEach(name -> principals.put(name, row(topics, topic -> rights(desired.access(), name, topic))));
        others.forEach((name, rights) -> principals.put(name, row(topics, rights)));
        return new AccessMatrix(topics, principals);
    }

    public Set<Right> rights(String principal, TopicName topic) {
        return principals.getOrDefault(principal, new TreeMap<>()).getOrDefault(topic, Set.of());
    }

    private static Stream<String> names(Access access) {
        return Stream.concat(
                        access.grants().stream().map(Grant::principal).map(Principal::text),
                        access.acls().keySet().stream().map(Binding::principal))
                .distinct();
    }

    private static SortedMap<TopicName, Set<Right>> row(Set<TopicName> topics, Function<TopicName, Set<Right>> rights) {
        SortedMap<TopicName, Set<Right>> row = new TreeMap<>();
        for (TopicName topic : topics) {
            Set<Right> found = rights.apply(topic);
            if (!found.isEmpty()) {
                row.put(topic, found);
            }
        }
        return row;
    }

    private static Set<Right> rights(Access access, String principal, TopicName topic) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Stream.of(Right.values())
                .filter(right -> right.operations().stream()
                        .filter(operation -> isGranted(access, principal, topic, right)
                                || has(access, principal, topic, operation, true))
                        .anyMatch(operation -> !has(access, principal, topic, operation, false)))
                .forEach(rights::add);
        return rights;
    }

    private static boolean isGranted(Access access, String principal, TopicName topic, Right right) {
        return access.grants().stream()
                .filter(grant -> grant.task() == right.task())
                .filter(grant -> grant.principal().text().equals(principal))
                .anyMatch(grant -> grant.topics().stream().anyMatch(pattern -> pattern.covers(topic.value())));
    }

    /** Whether an ACL allows, or denies, an operation. */
    private static boolean has(
            Access access, String principal, TopicName topic, Operation operation, boolean isAllowed) {
        return access.acls().keySet().stream()
                .filter(acl ->
                        acl.isAllowed() == isAllowed && (isAllowed || acl.host().equals("*")))
                .filter(acl -> acl.operation() == operation || acl.operation() == Operation.ALL)
                .filter(acl -> isAbout(acl, topic, operation))
                .anyMatch(acl -> acl.principal().equals(principal)
                        || (acl.principal().equals(EVERYBODY) && principal.startsWith("User:")));
    }

    /** To create topics can be allowed on the cluster as well. */
    private static boolean isAbout(Binding acl, TopicName topic, Operation operation) {
        return (acl.resource() == Resource.TOPIC && acl.name().covers(topic.value()))
                || (acl.resource() == Resource.CLUSTER && acl.isAllowed() && operation == Operation.CREATE);
    }
}
