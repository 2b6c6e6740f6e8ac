package dev.mskbootstrap.msk;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number as people write it: {@code 604800000}, {@code 7d}, {@code 1d12h}, {@code 250GiB}. */
final class Quantity {

    // ASCII digits only. Kafka would take any script's.
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern TERM = Pattern.compile("\\G([0-9]+)([A-Za-z]+)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^([+-]?)0+(?=[0-9])");

    /** More than any bound has. Reading a number takes the square of its digits: minutes for a million. */
    private static final int MAX_DIGITS = 100;

    private Quantity() {}

    /** The number that the text stands for, exact up to a hundred digits; empty when it stands for none in this unit. */
    static Optional<BigInteger> parse(Unit unit, String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(number(text)) : sum(unit, text);
    }

    /** Of more digits than any bound has, the first ones: it is beyond all bounds either way. */
    private static BigInteger number(String text) {
        String digits = LEADING_ZEROS.matcher(text).replaceFirst("$1");
        return new BigInteger(digits.substring(0, Math.min(digits.length(), MAX_DIGITS)));
    }

    /** The shortest exact text: with the largest suffix that leaves no fraction, or the plain number. */
    static String display(Unit unit, long number) {
        return Suffixes.shown(unit).stream()
                .filter(suffix -> number > 0 && number % suffix.size() == 0)
                .findFirst()
                .map(suffix -> number / suffix.size() + suffix.text())
                .orElse(Long.toString(number));
    }

    /** Adds up the terms of {@code 1d12h}; each suffix must be smaller than the one before. */
    private static Optional<BigInteger> sum(Unit unit, String text) {
        Matcher terms = TERM.matcher(text);
        BigInteger total = BigInteger.ZERO;
        long before = Long.MAX_VALUE;
        int end = 0;
        while (terms.find()) {
            Optional<Suffix> suffix = Suffixes.find(unit, terms.group(2));
            if (suffix.isEmpty() || suffix.get().size() >= before) {
                return Optional.empty();
            }
            before = suffix.get().size();
            total = total.add(number(terms.group(1)).multiply(BigInteger.valueOf(before)));
            end = terms.end();
        }
        return end > 0 && end == text.length() ? Optional.of(total) : Optional.empty();
    }
}
