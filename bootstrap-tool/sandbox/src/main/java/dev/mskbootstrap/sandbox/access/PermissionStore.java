package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.Permissions;
import java.util.Optional;

/** What identities may do: asked at every decision, by many threads at once, so it looks up and computes nothing. */
public interface PermissionStore {

    /**
     * The permissions of whoever authenticated as this; empty when there is no such identity.
     *
     * @param principalArn as brokers see it: {@code arn:aws:iam::…:user/NAME} or
     *     {@code arn:aws:sts::…:assumed-role/ROLE/SESSION}
     */
    Optional<Permissions> permissions(String principalArn);
}
