package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Access as Kafka's ACLs; that of IAM's principals takes none. */
public final class AclExpansion {

    /** What whoever writes needs on a topic or transactional id. */
    public static final Set<Operation> PRODUCE = operations(Operation.WRITE, Operation.DESCRIBE);

    /** What whoever reads needs on a topic. */
    public static final Set<Operation> CONSUME = operations(Operation.READ, Operation.DESCRIBE);

    /** What whoever reads needs on a group; Kafka infers Describe. */
    public static final Set<Operation> JOIN = operations(Operation.READ);

    /** What whoever looks after a topic needs. */
    public static final Set<Operation> ADMIN = operations(
            Operation.CREATE,
            Operation.DESCRIBE,
            Operation.DESCRIBE_CONFIGS,
            Operation.ALTER,
            Operation.ALTER_CONFIGS,
            Operation.DELETE);

    /** Sink connectors consume in a group of this name and their own. */
    private static final String CONNECTOR = "connect-";

    private AclExpansion() {}

    /** All ACLs that it takes. */
    public static SortedSet<Binding> of(Access access) {
        SortedSet<Binding> bindings = new TreeSet<>(access.acls().keySet());
        access.grants().stream()
                .filter(grant -> grant.principal() instanceof Principal.KafkaUser)
                .flatMap(AclExpansion::bindings)
                .forEach(bindings::add);
        return bindings;
    }

    /** Whose ACLs are declared, and so no others are to be. */
    public static SortedSet<String> principals(Access access) {
        SortedSet<String> principals = new TreeSet<>();
        access.acls().keySet().forEach(binding -> principals.add(binding.principal()));
        access.grants().stream()
                .map(Grant::principal)
                .filter(Principal.KafkaUser.class::isInstance)
                .forEach(principal -> principals.add(principal.text()));
        return principals;
    }

    private static Stream<Binding> bindings(Grant grant) {
        String who = grant.principal().text();
        return switch (grant.task()) {
            case PRODUCE ->
                Stream.concat(
                        allow(who, Resource.TOPIC, grant.topics(), PRODUCE),
                        allow(who, Resource.TRANSACTIONAL_ID, grant.transactionalIds(), PRODUCE));
            case CONSUME ->
                Stream.concat(
                        allow(who, Resource.TOPIC, grant.topics(), CONSUME),
                        allow(who, Resource.GROUP, grant.groups(), JOIN));
            case CONNECT -> allow(who, Resource.GROUP, connectors(grant.topics()), JOIN);
            case ADMIN -> allow(who, Resource.TOPIC, grant.topics(), ADMIN);
        };
    }

    private static List<NamePattern> connectors(List<NamePattern> names) {
        return names.stream()
                .map(name -> new NamePattern(CONNECTOR + name.text()))
                .toList();
    }

    /** From any host. */
    static Stream<Binding> allow(String who, Resource resource, List<NamePattern> names, Set<Operation> operations) {
        return names.stream()
                .flatMap(name ->
                        operations.stream().map(operation -> new Binding(resource, name, who, "*", operation, true)));
    }

    private static Set<Operation> operations(Operation first, Operation... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }
}
