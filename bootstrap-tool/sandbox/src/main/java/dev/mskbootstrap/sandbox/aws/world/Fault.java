package dev.mskbootstrap.sandbox.aws.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the next calls of an action. */
public sealed interface Fault {

    /** How many calls it happens to. */
    int times();

    /** Too many calls: Rate exceeded, in the words of the service. */
    record Throttled(int times) implements Fault {}

    /** An error of the service. */
    record Failing(int times, int status, String code, String message) implements Fault {}

    /** An answer that takes its time. */
    record Slow(int times, Duration delay) implements Fault {}

    /** No answer: the connection is closed. */
    record CutOff(int times) implements Fault {}

    /** The same, that often; null when it has happened as often as it was to. */
    default @Nullable Fault onceLess() {
        int left = times() - 1;
        return left < 1
                ? null
                : switch (this) {
                    case Throttled throttled -> new Throttled(left);
                    case Failing failing -> new Failing(left, failing.status(), failing.code(), failing.message());
                    case Slow slow -> new Slow(left, slow.delay());
                    case CutOff cut -> new CutOff(left);
                };
    }
}
