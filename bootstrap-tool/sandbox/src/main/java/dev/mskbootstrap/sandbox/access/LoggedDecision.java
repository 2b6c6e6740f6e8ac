package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.Decision;
import java.time.Instant;

/**
 * A decision as it was made.
 *
 * @param request the Kafka request that it was made for, as {@code CREATE_TOPICS}; {@code CONNECT} at log-in
 * @param isProbe whether Kafka only looked what it may show, or what else would do, so that a denial is no failure
 */
public record LoggedDecision(Instant at, String request, Decision decision, boolean isProbe) {}
