package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.verify.Verification;
import org.jspecify.annotations.Nullable;

/** What the process answers to whoever started it. */
enum ExitCode {
    OK(0, "done, or nothing to do"),
    FAILED(1, "failed, or could not look"),
    USAGE(2, "wrong usage"),
    INVALID(3, "a file is invalid"),
    DIFFERS(
            4,
            "the world differs: `verify`; `apply` when all was done and verification still "
                    + "differs; `plan --detailed-exitcode`"),
    REFUSED(
            5,
            "refused, nothing was changed: a conflict, a risk that is not allowed, a stale plan, "
                    + "another cluster, nobody to ask"),
    PARTIAL(6, "applied in part: something failed, was interrupted, or conflicts were skipped"),
    STOPPED(130, "stopped by Ctrl-C before anything was to be changed (143: by SIGTERM)");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** What it says, as the reference has it, in Markdown. */
    String meaning() {
        return meaning;
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
