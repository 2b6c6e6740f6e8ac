package dev.mskbootstrap.sandbox;

import java.net.SocketException;
import java.util.stream.Stream;

/** Why nodes did not start, in Kafka's words. */
final class StartFailure extends Exception {
    StartFailure(String why) {
        super(why);
    }

    StartFailure(Throwable cause) {
        super(rootOf(cause).toString(), cause);
    }

    boolean isPortTaken() {
        return chain(this).anyMatch(SocketException.class::isInstance);
    }

    private static Throwable rootOf(Throwable failure) {
        return chain(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> chain(Throwable outermost) {
        return Stream.iterate(outermost, failure -> failure != null, Throwable::getCause);
    }
}
