package dev.mskbootstrap.sandbox.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client that may connect.
 *
 * @param until when it has to authenticate again; null for never
 */
public record Admission(
        String requestId, String arn, @Nullable Instant until) {}
