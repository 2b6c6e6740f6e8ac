package dev.mskbootstrap.msk;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** What to say when a whole number is not allowed. */
final class WholeAdvice {

    private WholeAdvice() {}

    /** Which bound the number breaks; empty when it is allowed. */
    static Optional<String> whyOutside(ConfigType.Whole type, BigInteger number) {
        if (number.bitLength() < Long.SIZE && type.besides().contains(number.longValueExact())) {
            return Optional.empty();
        }
        if (number.compareTo(BigInteger.valueOf(type.min())) < 0) {
            return Optional.of("the least is " + Quantity.display(type.unit(), type.min()));
        }
        return number.compareTo(BigInteger.valueOf(type.max())) > 0
                ? Optional.of("the most is " + Quantity.display(type.unit(), type.max()))
                : Optional.empty();
    }

    /** What the text is when it is a quantity, but of the wrong unit; else nothing. */
    static String whatItIs(String text) {
        return Stream.of(Unit.MS, Unit.BYTES)
                .filter(unit -> Quantity.parse(unit, text).isPresent())
                .findFirst()
                .map(unit -> ": that is a " + unit.noun())
                .orElse("");
    }

    /** How to write a number that is allowed. */
    static String of(ConfigType.Whole type) {
        StringBuilder advice = new StringBuilder("write a ").append(range(type));
        for (long number : type.besides().reversed()) {
            advice.append(", or ").append(ConfigDisplay.of(type, number));
        }
        return advice.toString();
    }

    private static String range(ConfigType.Whole type) {
        String noun = type.unit().noun();
        if (type.unit() != Unit.NONE) {
            return noun + " such as " + type.unit().examples();
        }
        boolean unbounded = type.max() >= Integer.MAX_VALUE;
        return unbounded ? noun + ", at least " + type.min() : noun + " from " + type.min() + " to " + type.max();
    }
}
