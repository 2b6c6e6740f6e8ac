package dev.mskbootstrap.sandbox.connect;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who signed a request, found out by signing it again. */
final class Signed {
    private static final String ACTION = "kafka-cluster:Connect";
    /** Signs for keys that nobody has, so that those take as long as the others. */
    private static final Identity NOBODY = Identity.user("", "no secret at all", "");

    private final ConnectRequest request;
    private final CredentialScope scope;

    private Signed(ConnectRequest request, CredentialScope scope) {
        this.request = request;
        this.scope = scope;
    }

    /** A request to connect to one of these hosts, by a key of this region, now; its signature is still to be checked. */
    static Signed check(ConnectRequest request, Set<String> hosts, String region, Instant now) throws RefusedException {
        request.require(Parameter.ACTION, ACTION);
        request.require(Parameter.ALGORITHM, SigV4.ALGORITHM);
        request.require(Parameter.SIGNED_HEADERS, SigV4.SIGNED_HEADERS);
        if (hosts.stream().noneMatch(request.host()::equalsIgnoreCase)) {
            throw Refusal.denied("signed for the host %s, which is not this broker: %s", request.host(), hosts);
        }
        CredentialScope scope = CredentialScope.parse(request.get(Parameter.CREDENTIAL));
        scope.require(region, request.get(Parameter.DATE));
        Validity.of(request).require(now);
        return new Signed(request, scope);
    }

    Identity by(IdentityStore identities) throws RefusedException {
        Optional<Identity> known = identities.identity(scope.accessKeyId());
        Identity identity = known.orElse(NOBODY);
        String expected = SigV4.sign(request, scope, identity.secretAccessKey());
        boolean signed = SigV4.equal(expected, request.get(Parameter.SIGNATURE));
        if (known.isEmpty()) {
            throw Refusal.denied("nobody has the access key %s", scope.accessKeyId());
        }
        requireToken(identity);
        if (!signed) {
            throw Refusal.denied("the signature is not one by the access key %s", scope.accessKeyId());
        }
        return identity;
    }

    private void requireToken(Identity identity) throws RefusedException {
        String expected = identity.sessionToken();
        String given = request.securityToken();
        if (expected == null && given != null) {
            throw Refusal.denied("a session token with the access key %s, which is of no session", scope.accessKeyId());
        }
        if (expected != null && given == null) {
            throw Refusal.denied("no session token with the access key %s, which is of a session", scope.accessKeyId());
        }
        if (expected != null && given != null && !SigV4.equal(expected, given)) {
            throw Refusal.denied("the session token is not that of the access key %s", scope.accessKeyId());
        }
    }
}
