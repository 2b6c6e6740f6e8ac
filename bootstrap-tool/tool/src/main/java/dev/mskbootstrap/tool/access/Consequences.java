package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.access.Decision.Caller;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ACLs that come and go do to others: on each resource that they touch, who could do what, and who will. */
public final class Consequences {

    /** Whom no ACL names. */
    private static final String STRANGER = "User:\u0000";

    private static final String ELSEWHERE = "\u0000";

    private static final Set<Operation> OPERATIONS = EnumSet.complementOf(EnumSet.of(Operation.ALL));

    private final AccessBefore before;
    private final AclEdits edits;
    private final Set<Binding> added;
    private final Set<Binding> removed;
    private final Map<Binding, Set<Risk>> risks = new HashMap<>();

    private Consequences(AccessBefore before, AclEdits edits) {
        this.before = before;
        this.edits = edits;
        this.added = new HashSet<>(edits.added());
        this.removed = new HashSet<>(edits.removed());
    }

    /** ACLs on one resource, by whom they are for: of a thousand a few have a say on one caller. */
    private record Entries(Map<String, List<Binding>> byPrincipal) {

        static Entries of(List<Binding> acls) {
            return new Entries(acls.stream().collect(Collectors.groupingBy(Binding::principal)));
        }

        boolean isEmpty() {
            return byPrincipal.isEmpty();
        }

        Stream<Binding> about(String principal) {
            Stream<Binding> own = byPrincipal.getOrDefault(principal, List.of()).stream();
            return principal.equals(Decision.EVERYBODY)
                    ? own
                    : Stream.concat(own, byPrincipal.getOrDefault(Decision.EVERYBODY, List.of()).stream());
        }

        Stream<Binding> all() {
            return byPrincipal.values().stream().flatMap(List::stream);
        }

        boolean allow(Caller caller, Operation operation, boolean isOpen) {
            return isEmpty()
                    ? isOpen
                    : Decision.isAllowed(about(caller.principal()).toList(), caller, operation, false);
        }
    }

    /** One resource, whose ACLs change. */
    private record Turn(Entries were, Entries will, Entries changed) {

        /** Everybody for whom anything can change: those whom changes name, and one whom none does. */
        List<Caller> callers() {
            Set<String> principals = new TreeSet<>(changed.byPrincipal().keySet());
            if (principals.contains(Decision.EVERYBODY)) {
                principals.addAll(were.byPrincipal().keySet());
                principals.addAll(will.byPrincipal().keySet());
            }
            principals.add(STRANGER);
            return principals.stream().flatMap(this::callers).toList();
        }

        /** From each address that ACLs tell apart for them, and from elsewhere. */
        private Stream<Caller> callers(String principal) {
            Set<String> hosts = new TreeSet<>(Set.of(ELSEWHERE));
            Stream.concat(were.about(principal), will.about(principal))
                    .map(Binding::host)
                    .forEach(hosts::add);
            return hosts.stream().map(host -> new Caller(principal, host));
        }
    }

    /** The risks of each ACL that has any. */
    public static Map<Binding, Set<Risk>> of(AccessBefore before, AclEdits edits) {
        Consequences consequences = new Consequences(before, edits);
        consequences.judge();
        return Map.copyOf(consequences.risks);
    }

    private void judge() {
        Acls there = new Acls(before.acls());
        Acls then = new Acls(edits.after(before.acls()));
        Acls changed = new Acls(edits.all());
        for (Touched at : Touched.by(edits, before)) {
            judge(new Turn(
                    Entries.of(there.on(at.resource(), at.name())),
                    Entries.of(then.on(at.resource(), at.name())),
                    Entries.of(changed.on(at.resource(), at.name()))));
        }
    }

    private void judge(Turn turn) {
        Set<Risk> ofAll = EnumSet.noneOf(Risk.class);
        for (Caller caller : turn.callers()) {
            for (Operation operation : OPERATIONS) {
                openness().forEach(isOpen -> judge(turn, caller, operation, isOpen, ofAll));
            }
        }
        if (ofAll.contains(Risk.LOCKS_OUT)) {
            turn.changed().all().filter(added::contains).forEach(acl -> mark(acl, Risk.LOCKS_OUT));
        }
        if (ofAll.contains(Risk.OPENS)) {
            turn.changed().all().filter(removed::contains).forEach(acl -> mark(acl, Risk.OPENS));
        }
    }

    /** Both, when nobody says. */
    private List<Boolean> openness() {
        List<Boolean> cases = new ArrayList<>();
        if (before.mayBeOpen()) {
            cases.add(true);
        }
        if (before.mayBeClosed()) {
            cases.add(false);
        }
        return cases;
    }

    /** @param ofAll takes the risks that all changes of the resource have together */
    private void judge(Turn turn, Caller caller, Operation operation, boolean isOpen, Set<Risk> ofAll) {
        boolean could = turn.were().allow(caller, operation, isOpen);
        boolean can = turn.will().allow(caller, operation, isOpen);
        if (could && !can) {
            lost(turn, caller, operation, ofAll);
        } else if (can && !could) {
            gained(turn, caller, operation, ofAll);
        }
    }

    private void lost(Turn turn, Caller caller, Operation operation, Set<Risk> ofAll) {
        if (turn.were().isEmpty()) {
            ofAll.add(Risk.LOCKS_OUT);
        } else {
            mark(turn, caller, acl -> Decision.applies(acl, caller, operation) && isTaking(acl), Risk.REVOKES);
        }
    }

    private boolean isTaking(Binding acl) {
        return acl.isAllowed() ? removed.contains(acl) : added.contains(acl);
    }

    /** What an allow that is added gives is what it is for. */
    private void gained(Turn turn, Caller caller, Operation operation, Set<Risk> ofAll) {
        if (turn.will().isEmpty()) {
            ofAll.add(Risk.OPENS);
        } else {
            mark(
                    turn,
                    caller,
                    acl -> !acl.isAllowed() && removed.contains(acl) && Decision.applies(acl, caller, operation),
                    Risk.OPENS);
        }
    }

    private void mark(Turn turn, Caller caller, Predicate<Binding> which, Risk risk) {
        turn.changed().about(caller.principal()).filter(which).forEach(acl -> mark(acl, risk));
    }

    private void mark(Binding acl, Risk risk) {
        risks.computeIfAbsent(acl, key -> EnumSet.noneOf(Risk.class)).add(risk);
    }
}
