package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who may call a sandbox, and what they may do there. */
public sealed interface Callers {

    /**
     * Whom a program lets in by itself; then everybody may do everything.
     *
     * @param iam null for no IAM listener
     */
    record Custom(@Nullable IamAccess iam) implements Callers {}

    /** These, with what their clients need. */
    record Named(Identities identities) implements Callers {}

    /**
     * Those of a file, {@code identities.yaml}, which is watched.
     *
     * @param delay how long a change of the file takes, as changes of IAM do; zero for at once
     */
    record InFile(Path file, Duration delay) implements Callers {
        public InFile {
            file = file.toAbsolutePath().normalize();
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a change cannot count before it is made: " + delay);
            }
        }
    }

    /** Whether anybody signs on by IAM. */
    default boolean useIam() {
        return !(this instanceof Custom custom) || custom.iam() != null;
    }
}
