package dev.mskbootstrap.tool.plan;

import java.util.List;

/** What was asked for could be done and is not, for a reason that its user can change; nothing was written. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /** @param details what to know beyond the reason, a line each */
    public RefusedException(String why, List<String> details) {
        super(why);
        this.details = List.copyOf(details);
    }

    public List<String> details() {
        return details;
    }
}
