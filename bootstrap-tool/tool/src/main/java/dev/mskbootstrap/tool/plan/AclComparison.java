package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.AccessBefore;
import dev.mskbootstrap.tool.access.AclEdits;
import dev.mskbootstrap.tool.access.AclExpansion;
import dev.mskbootstrap.tool.access.Consequences;
import dev.mskbootstrap.tool.access.OwnRights;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declared access against the ACLs that are there. */
final class AclComparison {

    private final Desired desired;
    private final @Nullable Boolean isOpenWithoutAcls;
    private final SortedSet<Binding> wanted;
    private final TopicFindings findings = new TopicFindings();

    /** @param isOpenWithoutAcls whether brokers let everyone do what no ACL is about; null when nobody says */
    AclComparison(Desired desired, @Nullable Boolean isOpenWithoutAcls) {
        this.desired = desired;
        this.isOpenWithoutAcls = isOpenWithoutAcls;
        this.wanted = AclExpansion.of(desired.access());
        wanted.removeIf(binding -> !desired.access().covers(binding));
    }

    /** Nothing, when none are declared. */
    TopicFindings compare(AclState acls) {
        if (desired.access().usesAcls()) {
            look(acls);
        }
        return findings;
    }

    private void look(AclState acls) {
        switch (acls) {
            case AclState.NotAsked notAsked -> throw new IllegalArgumentException("ACLs were not looked at");
            case AclState.Seen readable -> compare(readable);
            case AclState.NotAuthorised refused ->
                findings.conflict(
                        Conflict.ACLS,
                        "not authorised to read ACLs: " + refused.lack().sentence(),
                        refused.lack().fix());
            case AclState.NoAuthorizer none ->
                findings.conflict(
                        Conflict.ACLS,
                        "the brokers have no authorizer: everyone may do everything, and ACLs cannot be made",
                        "set authorizer.class.name on the brokers, or take User: principals out of topics.yaml");
            case AclState.Unknown unknown ->
                findings.conflict(Conflict.ACLS, "the brokers failed to give the ACLs: " + unknown.why(), "try again");
        }
    }

    /** How many declared ACLs are there. */
    int matching(AclState acls) {
        return acls instanceof AclState.Seen readable
                ? (int) wanted.stream().filter(readable.bindings()::contains).count()
                : 0;
    }

    private void compare(AclState.Seen there) {
        AccessBefore before = new AccessBefore(there.bindings(), topics(there), there.ourselves(), isOpenWithoutAcls);
        SortedSet<Binding> added = new TreeSet<>(wanted);
        added.removeAll(there.bindings());
        AclEdits declared = new AclEdits(added, extra(there));
        OwnRights ours = new OwnRights(before, declared);
        SortedSet<Binding> own = ours.missing();
        own.removeAll(there.bindings());
        own.removeAll(added);
        AclEdits edits = declared.adding(own);
        own.stream()
                .map(binding -> new Note(binding.principal(), remark(binding)))
                .distinct()
                .forEach(findings::note);
        if (there.ourselves() != null && ours.loseTheCluster()) {
            findings.note(there.ourselves(), lostCluster(there.ourselves()));
        }
        change(edits, Consequences.of(before, edits), there.ourselves());
    }

    private static String remark(Binding own) {
        return "is this tool: without rights of its own, the first ACLs on " + own.name() + " would shut it out";
    }

    private static String lostCluster(String ourselves) {
        return "is this tool, and the first ACL on the cluster shuts it out of ACLs unless it is a super user: declare"
                + " acls: [{principal: \"" + ourselves + "\", cluster: true, allow: [Describe, Alter]}]";
    }

    private List<String> topics(AclState.Seen there) {
        return Stream.concat(there.visible().stream(), desired.topics().keySet().stream())
                .map(TopicName::value)
                .distinct()
                .toList();
    }

    /** ACLs of those whose access is declared, on names that are ours; our own rights are never taken from ourselves. */
    private SortedSet<Binding> extra(AclState.Seen there) {
        SortedSet<String> principals = AclExpansion.principals(desired.access());
        SortedSet<Binding> extra = new TreeSet<>(there.bindings());
        extra.removeAll(wanted);
        extra.removeIf(binding -> !principals.contains(binding.principal())
                || binding.principal().equals(there.ourselves())
                || !desired.access().covers(binding)
                || !isOurs(binding));
        return extra;
    }

    private boolean isOurs(Binding binding) {
        String name = binding.name().text();
        return binding.resource() != Binding.Resource.TOPIC
                || (desired.scope().stream().anyMatch(pattern -> pattern.covers(binding.name()))
                        && !(TopicName.whyIllegal(name).isEmpty() && new TopicName(name).isInternal()));
    }

    /** Our own come first: once the cluster has an ACL, who has none there can add no other. */
    private void change(AclEdits edits, Map<Binding, Set<Risk>> risks, @Nullable String ourselves) {
        List<AclGroup> added = AclGroup.of(edits.added());
        added.stream()
                .filter(group -> group.principal().equals(ourselves))
                .forEach(group -> findings.change(new Change.AddAcls(group, risks(group.bindings(), risks))));
        added.stream()
                .filter(group -> !group.principal().equals(ourselves))
                .forEach(group -> findings.change(new Change.AddAcls(group, risks(group.bindings(), risks))));
        AclGroup.of(edits.removed())
                .forEach(group -> findings.change(new Change.RemoveAcls(group, risks(group.bindings(), risks))));
    }

    private static Set<Risk> risks(Collection<Binding> bindings, Map<Binding, Set<Risk>> risks) {
        EnumSet<Risk> all = EnumSet.noneOf(Risk.class);
        bindings.forEach(binding -> all.addAll(risks.getOrDefault(binding, Set.of())));
        return all;
    }
}
