package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what before anything is changed, as far as it can be known.
 *
 * @param acls all that there are
 * @param topics that are there or declared
 * @param ourselves as ACLs name us; null when they do not apply to us
 * @param isOpenWithoutAcls the brokers' {@code allow.everyone.if.no.acl.found}; null when nobody says, which counts as on
 */
public record AccessBefore(
        Collection<Binding> acls,
        Collection<String> topics,
        @Nullable String ourselves,
        @Nullable Boolean isOpenWithoutAcls) {

    public AccessBefore {
        acls = List.copyOf(acls);
        topics = List.copyOf(topics);
    }

    boolean mayBeOpen() {
        return isOpenWithoutAcls == null || isOpenWithoutAcls;
    }

    boolean mayBeClosed() {
        return isOpenWithoutAcls == null || !isOpenWithoutAcls;
    }
}
