package dev.mskbootstrap.sandbox.secret;

import org.jspecify.annotations.Nullable;

/** Why secrets cannot be kept or used, in one sentence that says how to go on. */
public final class SecretsException extends RuntimeException {
    public SecretsException(String message) {
        super(message);
    }

    public SecretsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
