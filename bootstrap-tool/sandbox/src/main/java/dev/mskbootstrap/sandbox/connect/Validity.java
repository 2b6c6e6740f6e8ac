package dev.mskbootstrap.sandbox.connect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** From when to when a signed request may be used. */
record Validity(Instant from, Instant until) {
    private static final int MOST_SECONDS = 900;
    /** How far ahead AWS lets a client's clock be. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static Validity of(ConnectRequest request) throws RefusedException {
        Instant from = instant(request.get(Parameter.DATE));
        return new Validity(from, from.plusSeconds(seconds(request.get(Parameter.EXPIRES))));
    }

    void require(Instant now) throws RefusedException {
        if (from.isAfter(now.plus(SKEW))) {
            throw Refusal.denied("signed at %s, which is in the future: it is %s", from, now);
        }
        if (!now.isBefore(until)) {
            throw Refusal.denied("expired at %s: it is %s", until, now);
        }
    }

    private static Instant instant(String text) throws RefusedException {
        try {
            return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusal.denied("X-Amz-Date is %s, not like 20261121T120000Z", text);
        }
    }

    private static int seconds(String text) throws RefusedException {
        int seconds = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw Refusal.denied("X-Amz-Expires is %s, not 1 to %s", text, MOST_SECONDS);
        }
        return seconds;
    }
}
