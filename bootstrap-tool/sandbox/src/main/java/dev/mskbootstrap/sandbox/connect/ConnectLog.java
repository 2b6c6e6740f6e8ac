package dev.mskbootstrap.sandbox.connect;

import java.util.logging.Logger;

/** Where a broker tells what it decided: the only place where the true reason of a refusal is to be seen. */
public interface ConnectLog {
    /** The logger that {@link #toLogger} warns. */
    String LOGGER = "dev.mskbootstrap.sandbox.connect";

    void admitted(Admission admission);

    void refused(String requestId, Refusal refusal);

    /** Refusals as warnings of java.util.logging, which a sandbox keeps in its broker log. */
    static ConnectLog toLogger() {
        Logger logger = Logger.getLogger(LOGGER);
        return new ConnectLog() {
            @Override
            public void admitted(Admission admission) {
                logger.fine(() -> "[%s]: admitted %s".formatted(admission.requestId(), admission.arn()));
            }

            @Override
            public void refused(String requestId, Refusal refusal) {
                logger.warning(() -> "[%s]: %s: %s".formatted(requestId, refusal.answer(), refusal.reason()));
            }
        };
    }
}
