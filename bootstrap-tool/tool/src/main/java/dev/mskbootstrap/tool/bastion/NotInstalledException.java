package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.cluster.ClusterException;

/** There is no distribution on the bastion, or another than the one that was expected: to install it may help. */
final class NotInstalledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;
    private final String reason;
    private final String fix;

    NotInstalledException(String action, String reason, String fix) {
        super("cannot " + action + ": " + reason);
        this.action = action;
        this.reason = reason;
        this.fix = fix;
    }

    /** For people, when it is not installed for them. */
    ClusterException failure() {
        return new ClusterException(action, reason, fix, this);
    }
}
