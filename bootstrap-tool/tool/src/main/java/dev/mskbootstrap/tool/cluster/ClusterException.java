package dev.mskbootstrap.tool.cluster;

import org.jspecify.annotations.Nullable;

/** The cluster could not be asked, or did not answer: what was tried, why it failed, and what to do. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;
    private final String reason;
    private final String fix;

    public ClusterException(String action, String reason, String fix, @Nullable Throwable cause) {
        super("cannot " + action + ": " + reason, cause);
        this.action = action;
        this.reason = reason;
        this.fix = fix;
    }

    /** What was tried, such as {@code reach localhost:9092}. */
    public String action() {
        return action;
    }

    public String reason() {
        return reason;
    }

    public String fix() {
        return fix;
    }
}
