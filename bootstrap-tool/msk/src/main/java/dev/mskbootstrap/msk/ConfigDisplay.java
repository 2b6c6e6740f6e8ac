package dev.mskbootstrap.msk;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers as people read them best. */
final class ConfigDisplay {

    private ConfigDisplay() {}

    /** Never throws: a text that is no number, or one too large, is returned as it is. */
    static String of(ConfigType.Whole type, String value) {
        return number(value).map(number -> of(type, number)).orElse(value);
    }

    static String of(ConfigType.Whole type, long number) {
        return number == -1 && type.canBeUnlimited() ? ConfigMeaning.UNLIMITED : Quantity.display(type.unit(), number);
    }

    private static Optional<Long> number(String value) {
        return Quantity.parse(Unit.NONE, value)
                .filter(number -> number.bitLength() < Long.SIZE)
                .map(BigInteger::longValueExact);
    }
}
