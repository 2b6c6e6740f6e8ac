package dev.mskbootstrap.sandbox.connect;

import java.util.Optional;

/** Who there is, and who of them may connect: asked at each authentication, by several threads at once. */
public interface IdentityStore {
    Optional<Identity> identity(String accessKeyId);

    /** Whether the policies of this identity allow {@code kafka-cluster:Connect} on the cluster. */
    boolean mayConnect(String arn);
}
