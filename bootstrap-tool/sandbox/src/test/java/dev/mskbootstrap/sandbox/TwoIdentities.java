package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.Admission;
import dev.mskbootstrap.sandbox.connect.ConnectLog;
import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.connect.IdentityStore;
import dev.mskbootstrap.sandbox.connect.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who there is in the tests with real brokers; and the log of who came. */
final class TwoIdentities implements IdentityStore, ConnectLog {
    static final Identity APP = Identity.user("AKIAAPP", "the+app/secret", "arn:aws:iam::123456789012:user/app");
    static final Identity BASTION = Identity.user(
                    "ASIABASTION", "the bastion's", "arn:aws:sts::123456789012:assumed-role/bastion/i-0abc")
            .inSession("token+with/signs==", Instant.parse("2100-01-01T00:00:00Z"));

    final List<String> admitted = new CopyOnWriteArrayList<>();
    final List<String> reasons = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Identity> identity(String accessKeyId) {
        return List.of(APP, BASTION).stream()
                .filter(identity -> identity.accessKeyId().equals(accessKeyId))
                .findFirst();
    }

    @Override
    public boolean mayConnect(String arn) {
        return true;
    }

    @Override
    public void admitted(Admission admission) {
        admitted.add(admission.arn());
    }

    @Override
    public void refused(String requestId, Refusal refusal) {
        reasons.add(refusal.reason());
    }
}
