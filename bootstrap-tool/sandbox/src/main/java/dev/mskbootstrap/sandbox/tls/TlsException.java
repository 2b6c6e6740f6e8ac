package dev.mskbootstrap.sandbox.tls;

import org.jspecify.annotations.Nullable;

/** Why there are no usable certificates, in one sentence that says how to go on. */
public final class TlsException extends RuntimeException {
    TlsException(String message) {
        super(message);
    }

    TlsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
