package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.access.Decision.Caller;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rights that we need ourselves where a first ACL would shut us out. */
public final class OwnRights {

    private static final Set<Operation> ON_CLUSTER = EnumSet.of(Operation.DESCRIBE, Operation.ALTER);

    private final AccessBefore before;
    private final AclEdits edits;
    private final Acls there;
    private final Acls then;
    private final Acls added;

    public OwnRights(AccessBefore before, AclEdits edits) {
        this.before = before;
        this.edits = edits;
        this.there = new Acls(before.acls());
        this.then = new Acls(edits.after(before.acls()));
        this.added = new Acls(edits.added());
    }

    /** ACLs for ourselves, on patterns alone of which a resource gets its first ACL. Never on the cluster. */
    public SortedSet<Binding> missing() {
        SortedSet<Binding> missing = new TreeSet<>();
        String ourselves = before.ourselves();
        if (ourselves == null || !before.mayBeOpen()) {
            return missing;
        }
        for (Touched at : Touched.by(edits, before)) {
            Set<Operation> needed = needed(at.resource());
            if (at.resource() != Resource.CLUSTER && isShutOut(ourselves, at, needed)) {
                patterns(at)
                        .forEach(name -> AclExpansion.allow(ourselves, at.resource(), List.of(name), needed)
                                .forEach(missing::add));
            }
        }
        return missing;
    }

    /** Whether we could no longer look after ACLs: only who declares our rights on the cluster can mend that. */
    public boolean loseTheCluster() {
        String ourselves = before.ourselves();
        return ourselves != null
                && before.mayBeOpen()
                && isShutOut(ourselves, new Touched(Resource.CLUSTER, Binding.THE_CLUSTER.text()), ON_CLUSTER);
    }

    private List<NamePattern> patterns(Touched at) {
        return added.on(at.resource(), at.name()).stream()
                .map(Binding::name)
                .distinct()
                .toList();
    }

    private boolean isShutOut(String ourselves, Touched at, Set<Operation> needed) {
        List<Binding> acls = then.on(at.resource(), at.name());
        return there.on(at.resource(), at.name()).isEmpty()
                && !acls.isEmpty()
                && needed.stream()
                        .anyMatch(operation -> !Decision.isAllowed(acls, new Caller(ourselves, ""), operation, true));
    }

    private static Set<Operation> needed(Resource resource) {
        return switch (resource) {
            case TOPIC -> AclExpansion.ADMIN;
            case GROUP -> EnumSet.of(Operation.DESCRIBE);
            case TRANSACTIONAL_ID -> EnumSet.noneOf(Operation.class);
            case CLUSTER -> ON_CLUSTER;
        };
    }
}
