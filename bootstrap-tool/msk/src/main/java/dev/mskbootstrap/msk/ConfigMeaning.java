package dev.mskbootstrap.msk;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text means, apart from whether it is allowed: equal meanings are one value to Kafka. */
final class ConfigMeaning {

    static final String UNLIMITED = "unlimited";

    // Kafka would also take Java's NaN, 0x1p-1 and 0.5d.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private ConfigMeaning() {}

    /** Something to compare with {@code equals}; the text itself when it has no meaning for this type. */
    static Object of(ConfigType type, String text) {
        return switch (type) {
            case ConfigType.Bool bool -> truth(text).<Object>map(truth -> truth).orElse(text);
            case ConfigType.Whole whole ->
                number(whole, text).<Object>map(number -> number).orElse(text);
            case ConfigType.Decimal decimal ->
                fraction(text).<Object>map(fraction -> fraction).orElse(text);
            case ConfigType.ListOf list -> items(text);
            case ConfigType.Replicas replicas -> items(text);
            case ConfigType.OneOf oneOf -> text;
            case ConfigType.Text any -> text;
        };
    }

    static Optional<Boolean> truth(String text) {
        boolean isTrue = text.equalsIgnoreCase("true");
        return isTrue || text.equalsIgnoreCase("false") ? Optional.of(isTrue) : Optional.empty();
    }

    static Optional<BigInteger> number(ConfigType.Whole type, String text) {
        boolean unlimited = type.canBeUnlimited() && text.equals(UNLIMITED);
        return unlimited ? Optional.of(BigInteger.ONE.negate()) : Quantity.parse(type.unit(), text);
    }

    static Optional<Double> fraction(String text) {
        // Adding zero makes 0.0 of -0.0.
        return DECIMAL.matcher(text).matches() ? Optional.of(Double.parseDouble(text) + 0.0) : Optional.empty();
    }

    /** The parts of a list in the order written, each once. */
    static Set<String> items(String text) {
        // Split as Kafka does: an empty text is an empty list, a stray comma an empty item.
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split("\\s*,\\s*", -1)));
    }
}
