package dev.mskbootstrap.sandbox.connect;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the brokers of a sandbox admit clients that authenticate by IAM.
 *
 * @param region the one that clients have to sign for
 * @param connectsPerSecond per broker: 100 on MSK, 4 on its t3 brokers
 *     (<a href="https://docs.aws.amazon.com/msk/latest/developerguide/limits.html">MSK quotas</a>)
 * @param longestSession after which a client has to authenticate again, however long its credentials last
 */
public record IamAccess(
        String region,
        IdentityStore identities,
        ConnectLog log,
        InstantSource clock,
        int connectsPerSecond,
        Duration longestSession) {
    private static final int OF_LARGE_BROKERS = 100;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    public IamAccess {
        requireRegion(region);
        if (connectsPerSecond < 1) {
            throw new IllegalArgumentException("a broker takes at least 1 connection a second");
        }
    }

    /** Throws an IllegalArgumentException when this is no name of a region. */
    public static void requireRegion(String region) {
        if (!region.matches("[a-z]{2}(-[a-z]+)+-[0-9]+")) {
            throw new IllegalArgumentException("%s is no AWS region; one reads eu-west-1".formatted(region));
        }
    }

    public static IamAccess of(String region, IdentityStore identities) {
        return new IamAccess(
                region, identities, ConnectLog.toLogger(), InstantSource.system(), OF_LARGE_BROKERS, HALF_A_DAY);
    }

    public IamAccess withLog(ConnectLog log) {
        return new IamAccess(region, identities, log, clock, connectsPerSecond, longestSession);
    }

    public IamAccess withClock(InstantSource clock) {
        return new IamAccess(region, identities, log, clock, connectsPerSecond, longestSession);
    }

    public IamAccess withConnectsPerSecond(int connectsPerSecond) {
        return new IamAccess(region, identities, log, clock, connectsPerSecond, longestSession);
    }

    public IamAccess withLongestSession(Duration longestSession) {
        return new IamAccess(region, identities, log, clock, connectsPerSecond, longestSession);
    }
}
