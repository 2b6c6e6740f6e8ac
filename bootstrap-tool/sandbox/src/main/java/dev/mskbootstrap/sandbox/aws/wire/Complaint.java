package dev.mskbootstrap.sandbox.aws.wire;

/** What any service may have against a request; {@link Dialect} has the words. */
public enum Complaint {
    UNSIGNED,
    UNKNOWN_KEY,
    WRONG_SIGNATURE,
    EXPIRED_TOKEN,
    /** The clock of the client and that of the service differ too much. */
    SKEWED,
    /** Signed for something that is no region. */
    WRONG_SCOPE,
    NOT_ALLOWED,
    THROTTLED,
    UNKNOWN_ACTION
}
