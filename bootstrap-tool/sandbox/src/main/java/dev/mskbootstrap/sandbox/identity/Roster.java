package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.access.IamDecisions;
import dev.mskbootstrap.sandbox.access.PermissionStore;
import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.connect.IdentityStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom the brokers of a running sandbox know by IAM, replaced as a whole: a request sees the old ones or the new ones. */
public final class Roster implements IdentityStore, PermissionStore {

    private final Keys keys;
    private final Flavour flavour;
    private final AccessRules rules;
    private final IamDecisions decisions;
    private final IamAccess access;
    private volatile Known known = new Known(Map.of(), Map.of());

    private record Known(Map<String, Identity> byKey, Map<String, Permissions> byArn) {}

    Roster(Keys keys, Flavour flavour, Identities identities, Journal journal) {
        this.keys = keys;
        this.flavour = flavour;
        this.rules = new AccessRules(identities.cluster(), flavour, this, journal);
        this.decisions = new IamDecisions(rules);
        this.access = IamAccess.of(identities.cluster().region(), this).withLog(journal);
        replace(identities);
    }

    /** What the brokers' authorizer goes by. */
    public AccessRules rules() {
        return rules;
    }

    /** What the brokers' listener for IAM goes by. */
    public IamAccess access() {
        return access;
    }

    /** Throws an InvalidPolicyException, and changes nothing, when the policies of one are too intricate. */
    void replace(Identities identities) {
        Map<String, Identity> byKey = new HashMap<>();
        Map<String, Permissions> byArn = new HashMap<>();
        identities.iam().forEach(member -> {
            Key key = keys.of(member);
            byKey.put(key.id(), key.of(member));
            byArn.put(member.principal(), Permissions.of(member.identity(), identities.cluster(), flavour));
        });
        known = new Known(Map.copyOf(byKey), Map.copyOf(byArn));
    }

    @Override
    public Optional<Identity> identity(String accessKeyId) {
        return Optional.ofNullable(known.byKey().get(accessKeyId));
    }

    @Override
    public boolean mayConnect(String arn) {
        return decisions.mayConnect(arn);
    }

    @Override
    public Optional<Permissions> permissions(String principalArn) {
        return Optional.ofNullable(known.byArn().get(principalArn));
    }
}
