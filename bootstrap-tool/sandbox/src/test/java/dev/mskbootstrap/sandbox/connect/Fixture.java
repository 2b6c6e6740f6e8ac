package dev.mskbootstrap.sandbox.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gate of which a test knows everything: who there is, what time it is, and what was logged. */
final class Fixture implements ConnectLog, IdentityStore {
    static final String REGION = "eu-west-1";
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final String HOST = "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com";
    static final String OTHER_HOST = "b-2.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com";
    static final String TOKEN_HOST = "kafka.eu-west-1.amazonaws.com";

    static final Identity USER =
            Identity.user("AKIATESTUSER", "secret/of+the user", "arn:aws:iam::123456789012:user/app");
    static final Identity SESSION = Identity.user(
                    "ASIATESTSESSION", "another+secret", "arn:aws:sts::123456789012:assumed-role/bastion/i-0abc")
            .inSession("a session+token/with=signs", NOW.plusSeconds(3600));
    static final Identity DENIED =
            Identity.user("AKIATESTDENIED", "a third secret", "arn:aws:iam::123456789012:user/denied");

    private static final Map<String, Identity> KNOWN =
            Map.of(USER.accessKeyId(), USER, SESSION.accessKeyId(), SESSION, DENIED.accessKeyId(), DENIED);

    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final List<String> admitted = new CopyOnWriteArrayList<>();
    private volatile Instant sessionsEnd = NOW.plusSeconds(3600);

    Gate gate() {
        return gateAt(NOW);
    }

    Gate gateAt(Instant now) {
        return new Gate(access().withClock(InstantSource.fixed(now)), Set.of(HOST, "localhost"));
    }

    /** The same, with sessions that end then. */
    Gate gateAt(Instant now, Instant sessionsEnd) {
        endSessionsAt(sessionsEnd);
        return gateAt(now);
    }

    void endSessionsAt(Instant end) {
        sessionsEnd = end;
    }

    IamAccess access() {
        return IamAccess.of(REGION, this).withLog(this);
    }

    /** What a client is told that sends this. */
    String answer(Gate gate, Payload payload) {
        try {
            return "admitted " + gate.admitPayload(payload.bytes()).arn();
        } catch (TurnedAwayException e) {
            return String.valueOf(e.getMessage()).replaceAll("[0-9a-f-]{36}", "uuid");
        }
    }

    String answerToToken(Gate gate, String token) {
        try {
            return "admitted " + gate.admitToken(token).arn();
        } catch (TurnedAwayException e) {
            return String.valueOf(e.getMessage()).replaceAll("[0-9a-f-]{36}", "uuid");
        }
    }

    /** Why the gate refused; fails when it did not refuse once. */
    String reason() {
        if (reasons.size() != 1) {
            throw new AssertionError("refused: " + reasons + ", admitted: " + admitted);
        }
        return reasons.getFirst();
    }

    /** Why a gate refused the last time. */
    String lastReason() {
        return reasons.getLast();
    }

    List<String> admitted() {
        return admitted;
    }

    @Override
    public void admitted(Admission admission) {
        admitted.add(admission.arn());
    }

    @Override
    public void refused(String requestId, Refusal refusal) {
        reasons.add(refusal.reason());
    }

    @Override
    public Optional<Identity> identity(String accessKeyId) {
        return Optional.ofNullable(KNOWN.get(accessKeyId)).map(this::ending);
    }

    private Identity ending(Identity identity) {
        String token = identity.sessionToken();
        return token == null ? identity : identity.inSession(token, sessionsEnd);
    }

    @Override
    public boolean mayConnect(String arn) {
        return !arn.equals(DENIED.arn());
    }
}
