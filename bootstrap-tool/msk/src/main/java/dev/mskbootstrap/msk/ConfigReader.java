package dev.mskbootstrap.msk;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the values of one key: accepts exactly what its type allows, and says how to mend the rest. */
record ConfigReader(String key) {

    private static final Pattern REPLICA = Pattern.compile("[0-9]+:[0-9]+");

    Reading read(ConfigType type, String text) {
        return switch (type) {
            case ConfigType.Bool bool -> readTruth(text);
            case ConfigType.Whole whole -> readNumber(whole, text);
            case ConfigType.Decimal decimal -> readFraction(decimal, text);
            case ConfigType.OneOf oneOf -> readWord(oneOf.values(), text);
            case ConfigType.ListOf list -> readList(list.values(), text);
            case ConfigType.Replicas replicas -> readReplicas(text);
            case ConfigType.Text any -> text.isEmpty() ? unreadable(text, "write a value") : new Reading.Value(text);
        };
    }

    private Reading readTruth(String text) {
        return ConfigMeaning.truth(text)
                .<Reading>map(truth -> new Reading.Value(truth.toString()))
                .orElseGet(() -> unreadable(text, "write true or false"));
    }

    private Reading readNumber(ConfigType.Whole type, String text) {
        Optional<BigInteger> number = ConfigMeaning.number(type, text);
        if (number.isEmpty()) {
            return new Reading.Wrong(cannotBe("\"" + text + "\"") + WholeAdvice.whatItIs(text), WholeAdvice.of(type));
        }
        return WholeAdvice.whyOutside(type, number.get())
                .<Reading>map(why -> outside(text, why, WholeAdvice.of(type)))
                .orElseGet(() -> new Reading.Value(number.get().toString()));
    }

    private Reading readFraction(ConfigType.Decimal type, String text) {
        String fix = "write a number from " + type.min() + " to " + type.max();
        Optional<Double> fraction = ConfigMeaning.fraction(text);
        if (fraction.isEmpty()) {
            return unreadable(text, fix);
        }
        if (fraction.get() < type.min()) {
            return outside(text, "the least is " + type.min(), fix);
        }
        return fraction.get() > type.max()
                ? outside(text, "the most is " + type.max(), fix)
                : new Reading.Value(fraction.get().toString());
    }

    private Reading readWord(List<String> words, String text) {
        return words.contains(text)
                ? new Reading.Value(text)
                : unreadable(text, "write one of " + String.join(", ", words));
    }

    private Reading readList(List<String> words, String text) {
        Set<String> items = ConfigMeaning.items(text);
        return new HashSet<>(words).containsAll(items)
                ? new Reading.Value(String.join(",", items))
                : unreadable(text, "write any of " + String.join(", ", words) + ", separated by commas");
    }

    private Reading readReplicas(String text) {
        Set<String> items = ConfigMeaning.items(text);
        boolean good = text.equals("*")
                || items.stream().allMatch(item -> REPLICA.matcher(item).matches());
        return good
                ? new Reading.Value(String.join(",", items))
                : unreadable(text, "write partition:broker pairs such as 0:1,1:2, or * for all");
    }

    private Reading unreadable(String text, String fix) {
        return new Reading.Wrong(cannotBe("\"" + text + "\""), fix);
    }

    private Reading outside(String text, String why, String fix) {
        return new Reading.Wrong(cannotBe(text) + ": " + why, fix);
    }

    private String cannotBe(String text) {
        return key + " cannot be " + text;
    }
}
