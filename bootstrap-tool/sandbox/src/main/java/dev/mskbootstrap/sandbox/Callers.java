package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who may call a sandbox, and what they may do there. */
public sealed interface Callers {

    /**
     * What a program decides by itself.
     *
     * @param iam null for no IAM listener
     * @param access null when everybody may do everything
     */
    record Custom(@Nullable IamAccess iam, @Nullable AccessRules access) implements Callers {}

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

    /** Whether there are identities, each with one of all three ways to sign on. */
    default boolean haveIdentities() {
        return !(this instanceof Custom);
    }

    /** Whether anybody signs on by IAM. */
    default boolean useIam() {
        return !(this instanceof Custom custom) || custom.iam() != null;
    }
}
