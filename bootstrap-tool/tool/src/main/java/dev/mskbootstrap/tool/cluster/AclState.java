package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ACLs of a cluster, as it shows them to us. */
public sealed interface AclState {

    /** Nobody wanted to know. */
    AclState NOT_ASKED = new NotAsked();

    /** They were left alone. */
    record NotAsked() implements AclState {}

    /**
     * They can be read.
     *
     * @param bindings all that a file can state
     * @param ourselves as ACLs name us; null when they do not apply to us
     * @param visible the topics that we see, whosever they are
     */
    record Seen(SortedSet<Binding> bindings, @Nullable String ourselves, SortedSet<TopicName> visible)
            implements AclState {
        public Seen {
            bindings = Collections.unmodifiableSortedSet(new TreeSet<>(bindings));
            visible = Collections.unmodifiableSortedSet(new TreeSet<>(visible));
        }
    }

    /** We may not read them. */
    record NotAuthorised(Lack lack) implements AclState {}

    /** The brokers have no authorizer: everyone may do everything, and no ACL can be made. */
    record NoAuthorizer() implements AclState {}

    /** The brokers failed to say. */
    record Unknown(String why) implements AclState {}
}
