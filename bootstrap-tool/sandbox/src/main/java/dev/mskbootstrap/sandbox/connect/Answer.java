package dev.mskbootstrap.sandbox.connect;

/**
 * All that a client which is turned away learns, in the words of real brokers.
 *
 * @see <a href="https://docs.aws.amazon.com/msk/latest/developerguide/troubleshooting.html">MSK: troubleshooting</a>
 */
public enum Answer {
    ACCESS_DENIED("Access denied"),
    /** The credentials, or the token, are about to end. */
    SESSION_TOO_SHORT("Session too short"),
    TOO_MANY_CONNECTS("Too many connects");

    private final String text;

    Answer(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
