package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import java.util.List;
import java.util.Map;

/**
 * Who shall have access.
 *
 * @param grants in the order of the file
 * @param acls stated as such, each with its place in the file
 * @param only when it is not empty, ACLs on these topics alone are looked after, and nothing else
 */
public record Access(List<Grant> grants, Map<Binding, Location> acls, List<NamePattern> only) {

    public static final Access NONE = new Access(List.of(), Map.of());

    public Access {
        grants = List.copyOf(grants);
        acls = Map.copyOf(acls);
        only = List.copyOf(only);
    }

    /** All of it is looked after. */
    public Access(List<Grant> grants, Map<Binding, Location> acls) {
        this(grants, acls, List.of());
    }

    /** The part of it that is about topics among these. */
    public Access only(List<NamePattern> patterns) {
        return new Access(grants, acls, patterns);
    }

    /** Whether any of it takes ACLs; if not, those that there are concern nobody. */
    public boolean usesAcls() {
        return !acls.isEmpty() || grants.stream().anyMatch(grant -> grant.principal() instanceof Principal.KafkaUser);
    }

    /** Whether this is one of the ACLs that are looked after. */
    public boolean covers(Binding binding) {
        return only.isEmpty()
                || (binding.resource() == Binding.Resource.TOPIC
                        && only.stream().anyMatch(pattern -> pattern.covers(binding.name())));
    }
}
