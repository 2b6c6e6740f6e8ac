package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the tool needs, as ACLs of its principal: enough, and none that another of them grants as well. */
public final class OwnAcls {

    private OwnAcls() {}

    /** @param principal as ACLs name the tool */
    public static SortedSet<Binding> of(Needs needs, String principal) {
        SortedSet<Binding> all = new TreeSet<>();
        for (Need need : needs.all()) {
            for (KafkaAction action : need.purpose().actions()) {
                add(action, need.name(), principal, all);
            }
        }
        SortedSet<Binding> least = new TreeSet<>(all);
        least.removeIf(one -> isGranted(one, all));
        return least;
    }

    private static void add(KafkaAction action, @Nullable NamePattern name, String principal, Collection<Binding> all) {
        AclRight.of(action).ifPresent(right -> all.add(right.to(principal, name)));
    }

    private static boolean isGranted(Binding one, Collection<Binding> all) {
        return all.stream().anyMatch(other -> !other.equals(one) && grants(other, one));
    }

    private static boolean grants(Binding wider, Binding narrower) {
        return wider.name().covers(narrower.name()) && right(wider).implies(right(narrower));
    }

    private static AclRight right(Binding binding) {
        return new AclRight(binding.operation(), binding.resource());
    }
}
