package dev.mskbootstrap.sandbox;

import org.jspecify.annotations.Nullable;

/** Why a sandbox cannot do what was asked, in one sentence that says how to go on. */
public class SandboxException extends RuntimeException {
    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
