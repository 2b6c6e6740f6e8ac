package dev.mskbootstrap.sandbox.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one broker admits clients or turns them away, for both mechanisms of IAM. Any number of threads may ask.
 *
 * <p>A client that is turned away learns one of three sentences, the {@link ConnectLog} why.
 */
public final class Gate {
    /** Real brokers were seen to grant sessions of less than two seconds (twmb/franz-go issues 249 and 731). */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final IamAccess access;
    private final Set<String> hosts;
    private final Set<String> tokenHosts;
    private final ConnectRate rate;

    /**
     * The gate of a broker.
     *
     * @param hosts the names and addresses under which clients may know the broker: a payload is signed for one of them
     */
    public Gate(IamAccess access, Set<String> hosts) {
        this.access = access;
        this.hosts = new TreeSet<>(hosts);
        String endpoint = "kafka.%s.amazonaws.com".formatted(access.region());
        this.tokenHosts = new TreeSet<>(Set.of(endpoint, endpoint + ".cn"));
        this.rate = new ConnectRate(access.connectsPerSecond());
    }

    /** After this time a client has to come again, whatever its credentials say. */
    public Duration longestSession() {
        return access.longestSession();
    }

    /** Judges what an {@code AWS_MSK_IAM} client sent; its session lasts as long as its credentials. */
    public Admission admitPayload(byte[] payload) throws TurnedAwayException {
        return admit((requestId, now) -> {
            ConnectRequest request = ConnectPayload.parse(payload);
            Identity identity = signer(request, hosts, now);
            return new Admission(requestId, identity.arn(), identity.sessionEnds());
        });
    }

    /** Judges the token of an {@code OAUTHBEARER} client; its session lasts no longer than the token. */
    public Admission admitToken(String token) throws TurnedAwayException {
        return admit((requestId, now) -> {
            ConnectRequest request = ConnectToken.parse(token);
            Identity identity = signer(request, tokenHosts, now);
            Instant end = earlier(Validity.of(request).until(), identity.sessionEnds());
            return new Admission(requestId, identity.arn(), end);
        });
    }

    private Identity signer(ConnectRequest request, Set<String> hosts, Instant now) throws RefusedException {
        Identity identity = Signed.check(request, hosts, access.region(), now).by(access.identities());
        Instant ends = identity.sessionEnds();
        if (ends != null && !now.isBefore(ends)) {
            throw Refusal.denied("the session of %s ended at %s", identity.arn(), ends);
        }
        return identity;
    }

    /** Whatever happens, the client hears one of the known answers. */
    private Admission admit(Judge judge) throws TurnedAwayException {
        String requestId = UUID.randomUUID().toString();
        Refusal refusal;
        try {
            Instant now = access.clock().instant();
            rate.take(now);
            Admission admission = requireMay(judge.judge(requestId, now), now);
            access.log().admitted(admission);
            return admission;
        } catch (RefusedException e) {
            refusal = e.refusal();
        } catch (RuntimeException e) {
            refusal = new Refusal(
                    Answer.ACCESS_DENIED, "the sandbox failed: " + e.getClass().getName());
        }
        access.log().refused(requestId, refusal);
        throw new TurnedAwayException(requestId, refusal.answer());
    }

    private Admission requireMay(Admission admission, Instant now) throws RefusedException {
        if (!access.identities().mayConnect(admission.arn())) {
            throw Refusal.denied("no policy of %s allows kafka-cluster:Connect", admission.arn());
        }
        Instant until = admission.until();
        if (until != null && until.isBefore(now.plus(SHORTEST))) {
            throw Refusal.because(Answer.SESSION_TOO_SHORT, "what was signed, or its session, ends at " + until);
        }
        return admission;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private interface Judge {
        Admission judge(String requestId, Instant now) throws RefusedException;
    }
}
