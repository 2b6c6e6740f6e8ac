package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.access.Acls;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.plan.AclWords;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ACLs that are on topics, whether by name, by prefix or on all. */
public final class TopicAccess {

    private static final String INDENT = "      ";

    private final AclState state;
    private final Acls acls;

    TopicAccess(AclState state) {
        this.state = state;
        this.acls = new Acls(state instanceof AclState.Seen seen ? seen.bindings() : List.of());
    }

    /** A line for each principal and pattern; nothing when nobody wanted to know. */
    String text(String topic) {
        if (!(state instanceof AclState.Seen)) {
            return "";
        }
        List<AclGroup> groups = on(topic);
        return groups.isEmpty()
                ? INDENT + "no ACL: open to all, unless the brokers' allow.everyone.if.no.acl.found is off\n"
                : groups.stream().map(TopicAccess::line).collect(Collectors.joining());
    }

    private static String line(AclGroup acl) {
        return INDENT
                + Printable.text(acl.principal() + (acl.isAllowed() ? " may " : " is denied ") + AclWords.of(acl))
                + "\n";
    }

    /** What to say once: why no ACL is shown. */
    String remark() {
        String fix = state instanceof AclState.NotAuthorised refused
                ? "; " + refused.lack().fix()
                : "";
        return state instanceof AclState.NotAsked || state instanceof AclState.Seen
                ? ""
                : "ACLs: " + Printable.text(whyUnknown(state) + fix) + ".\n";
    }

    /** Why no ACL can be shown; empty when they are seen or nobody wanted to know. */
    public static String whyUnknown(AclState state) {
        return switch (state) {
            case AclState.NotAsked notAsked -> "";
            case AclState.Seen seen -> "";
            case AclState.NotAuthorised refused ->
                "not authorised to read them: " + refused.lack().sentence();
            case AclState.NoAuthorizer none -> "the brokers have no authorizer, so everyone may do everything";
            case AclState.Unknown unknown -> "the brokers failed to give them: " + unknown.why();
        };
    }

    /** The member {@code acls} of a topic; none when they are not known. */
    ObjectNode members(String topic) {
        ObjectNode object = Json.object();
        return state instanceof AclState.Seen ? object.set("acls", Json.array(on(topic), AccessJson::group)) : object;
    }

    private List<AclGroup> on(String topic) {
        return AclGroup.of(new TreeSet<>(acls.on(Binding.Resource.TOPIC, topic)));
    }
}
