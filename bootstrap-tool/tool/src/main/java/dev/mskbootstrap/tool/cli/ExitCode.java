package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.verify.Verification;
import org.jspecify.annotations.Nullable;

/** What the process answers to whoever started it. */
enum ExitCode {
    /** Done, or nothing to do. */
    OK(0),
    /** Failed, or could not look. */
    FAILED(1),
    /** Wrong usage. */
    USAGE(2),
    /** A file is invalid. */
    INVALID(3),
    /** The world differs. */
    DIFFERS(4),
    /** Refused: nothing was changed. */
    REFUSED(5),
    /** Applied in part, or conflicts skipped. */
    PARTIAL(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Of {@code plan}; that there are changes counts only when the caller wants to know. */
    static ExitCode of(Plan plan, boolean detailed) {
        if (!plan.conflicts().isEmpty()) {
            return REFUSED;
        }
        return detailed && !plan.changes().isEmpty() ? DIFFERS : OK;
    }

    static ExitCode of(Export export) {
        return switch (export.extent()) {
            case WHOLE -> OK;
            case LACKS_NAMED -> DIFFERS;
            case LACKS_HIDDEN -> FAILED;
        };
    }

    static ExitCode of(Verification verification) {
        return verification.isGood() ? OK : DIFFERS;
    }

    /** Of {@code apply}; without a verification it is not known that all is well. */
    static ExitCode of(Applied applied, Plan plan, @Nullable Verification verification) {
        if (applied.interrupted()) {
            return PARTIAL;
        }
        if (!applied.isComplete()) {
            return applied.isStarted() ? PARTIAL : FAILED;
        }
        if (!plan.conflicts().isEmpty()) {
            return PARTIAL;
        }
        return verification == null ? FAILED : of(verification);
    }
}
