package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** ACLs that there are as those of a file. */
public final class AclExport {

    private static final String SUBJECT = "acls";

    private final Environment environment;
    private final Manuscript manuscript;

    public AclExport(Environment environment, Manuscript manuscript) {
        this.environment = environment;
        this.manuscript = manuscript;
    }

    void export(AclState acls) {
        switch (acls) {
            case AclState.NotAsked notAsked -> {
                // Nobody wanted them.
            }
            case AclState.Seen seen -> state(seen.bindings());
            case AclState.NotAuthorised refused ->
                manuscript.hidden(
                        SUBJECT,
                        "they are left out: not authorised to read them: "
                                + refused.lack().sentence());
            case AclState.NoAuthorizer none ->
                manuscript.leftOut(SUBJECT, "there are none: the brokers have no authorizer");
            case AclState.Unknown unknown ->
                manuscript.hidden(
                        SUBJECT, "they are left out: the brokers failed to give them (" + unknown.why() + ")");
        }
    }

    /** Those that a file can state; the others are left out, and said. */
    public void state(Collection<Binding> there) {
        manuscript.acls(AclGroup.of(stated(there)));
    }

    private SortedSet<Binding> stated(Collection<Binding> there) {
        SortedSet<Binding> stated = new TreeSet<>();
        for (Binding binding : there) {
            Optional<String> why = whyLeftOut(binding);
            why.ifPresent(sentence -> manuscript.leftOut(binding.toString(), sentence));
            if (why.isEmpty()) {
                stated.add(binding);
            }
        }
        return stated;
    }

    private Optional<String> whyLeftOut(Binding binding) {
        if (!environment.flavour().hasAcls()) {
            return Optional.of("the ACL is left out: " + environment.flavour().title() + " has none");
        }
        if (binding.resource() == Binding.Resource.TOPIC
                && environment.scope().stream().noneMatch(pattern -> pattern.covers(binding.name()))) {
            return Optional.of("the ACL is left out: it reaches beyond the scope of " + environment.name());
        }
        Optional<Principal> principal = Principal.of(binding.principal());
        if (principal.filter(Principal.KafkaUser.class::isInstance).isEmpty()) {
            return Optional.of("the ACL is left out: its principal is no User:, and ACLs have no effect on others");
        }
        return principal
                        .filter(known -> known.text().equals(binding.principal()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the ACL is left out: brokers know its principal as "
                        + principal.get().text() + ", so it has no effect");
    }
}
