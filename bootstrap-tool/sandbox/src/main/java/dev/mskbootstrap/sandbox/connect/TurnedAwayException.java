package dev.mskbootstrap.sandbox.connect;

/** What a client that may not connect is told: {@code [request id]: Access denied}, and nothing more. */
public final class TurnedAwayException extends Exception {
    TurnedAwayException(String requestId, Answer answer) {
        super("[%s]: %s".formatted(requestId, answer), null, false, false);
    }
}
