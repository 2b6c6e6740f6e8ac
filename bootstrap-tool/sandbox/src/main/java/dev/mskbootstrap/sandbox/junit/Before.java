package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.time.Instant;
import java.util.Optional;

/** A sandbox as it was before a test. */
record Before(Sandbox sandbox, Instant moment, Optional<Identities> identities) {

    static Before of(Sandbox sandbox) {
        return new Before(sandbox, Instant.now(), sandbox.identities());
    }

    /** Adds to a failure what was denied since. */
    void explain(Throwable failure) {
        Denials.since(moment, sandbox).ifPresent(failure::addSuppressed);
    }

    void restore() {
        if (!sandbox.identities().equals(identities)) {
            identities.ifPresent(sandbox::useIdentities);
        }
    }
}
