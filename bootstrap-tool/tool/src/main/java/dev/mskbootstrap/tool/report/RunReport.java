package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.verify.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one apply.
 *
 * @param caller who ran it
 * @param gitCommit of the environment's files; nothing when they are in no repository
 * @param refusal why nothing was done; nothing when it was not refused
 * @param applied nothing when nothing was to be done
 * @param verification nothing when it did not come to that
 */
public record RunReport(
        String environment,
        String caller,
        @Nullable String gitCommit,
        Instant startedAt,
        Plan plan,
        @Nullable String refusal,
        @Nullable Applied applied,
        @Nullable Verification verification) {

    /** The same run, refused. */
    public RunReport refused(String why) {
        return new RunReport(environment, caller, gitCommit, startedAt, plan, why, applied, verification);
    }
}
