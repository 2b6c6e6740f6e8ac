package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.access.Decision.Caller;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What ACLs that come and go do to others: on each resource that they touch, who could do what, and who will. */
public final class Consequences {

    /** Whom no ACL names. */
    private static final String STRANGER = "User:\u0000";

    private static final String ELSEWHERE = "\u0000";

    private static final Set<Operation> OPERATIONS = EnumSet.complementOf(EnumSet.of(Operation.ALL));

    private final AccessBefore before;
    private final AclEdits edits;
    private final Map<Binding, Set<Risk>> risks = new HashMap<>();

    private Consequences(AccessBefore before, AclEdits edits) {
        this.before = before;
        this.edits = edits;
    }

    /** One resource, whose ACLs change. */
    private record Turn(List<Binding> were, List<Binding> will, List<Binding> changed) {

        /** Everybody for whom anything can change: those whom changes name, and one whom none does. */
        List<Caller> callers() {
            boolean isForEverybody =
                    changed.stream().anyMatch(acl -> acl.principal().equals(Decision.EVERYBODY));
            Set<String> principals = new TreeSet<>(Set.of(STRANGER));
            (isForEverybody ? all() : changed.stream()).map(Binding::principal).forEach(principals::add);
            Set<String> hosts = new TreeSet<>(Set.of(ELSEWHERE));
            all().map(Binding::host).forEach(hosts::add);
            return principals.stream()
                    .flatMap(who -> hosts.stream().map(host -> new Caller(who, host)))
                    .toList();
        }

        private Stream<Binding> all() {
            return Stream.concat(were.stream(), will.stream());
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
                    there.on(at.resource(), at.name()),
                    then.on(at.resource(), at.name()),
                    changed.on(at.resource(), at.name())));
        }
    }

    private void judge(Turn turn) {
        for (Caller caller : turn.callers()) {
            for (Operation operation : OPERATIONS) {
                openness().forEach(isOpen -> judge(turn, caller, operation, isOpen));
            }
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

    private void judge(Turn turn, Caller caller, Operation operation, boolean isOpen) {
        boolean could = Decision.isAllowed(turn.were(), caller, operation, isOpen);
        boolean can = Decision.isAllowed(turn.will(), caller, operation, isOpen);
        if (could && !can) {
            lost(turn, caller, operation);
        } else if (can && !could) {
            gained(turn, caller, operation);
        }
    }

    private void lost(Turn turn, Caller caller, Operation operation) {
        if (turn.were().isEmpty()) {
            mark(turn, edits.added()::contains, Risk.LOCKS_OUT);
        } else {
            mark(turn, acl -> Decision.applies(acl, caller, operation) && isTaking(acl), Risk.REVOKES);
        }
    }

    private boolean isTaking(Binding acl) {
        return acl.isAllowed() ? edits.removed().contains(acl) : edits.added().contains(acl);
    }

    /** What an allow that is added gives is what it is for. */
    private void gained(Turn turn, Caller caller, Operation operation) {
        if (turn.will().isEmpty()) {
            mark(turn, edits.removed()::contains, Risk.OPENS);
        } else {
            mark(
                    turn,
                    acl -> !acl.isAllowed()
                            && edits.removed().contains(acl)
                            && Decision.applies(acl, caller, operation),
                    Risk.OPENS);
        }
    }

    private void mark(Turn turn, Predicate<Binding> which, Risk risk) {
        turn.changed().stream()
                .filter(which)
                .forEach(acl -> risks.computeIfAbsent(acl, key -> EnumSet.noneOf(Risk.class))
                        .add(risk));
    }
}
