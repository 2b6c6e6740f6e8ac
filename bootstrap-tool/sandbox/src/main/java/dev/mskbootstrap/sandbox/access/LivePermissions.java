package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.Permissions;
import java.util.Map;
import java.util.Optional;

/** Permissions by the ARN that brokers see, replaced all at once: a decision sees the old ones or the new ones. */
public final class LivePermissions implements PermissionStore {

    private volatile Map<String, Permissions> byArn;

    public LivePermissions(Map<String, Permissions> byArn) {
        this.byArn = Map.copyOf(byArn);
    }

    public void replace(Map<String, Permissions> newByArn) {
        byArn = Map.copyOf(newByArn);
    }

    @Override
    public Optional<Permissions> permissions(String principalArn) {
        return Optional.ofNullable(byArn.get(principalArn));
    }
}
