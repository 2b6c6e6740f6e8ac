package dev.mskbootstrap.files;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables in a value, such as $&#123;NAME} and $&#123;NAME:-default}, from the process's environment. As in a shell, the
 * default also stands in for a variable that is set to nothing.
 */
public final class Variables {

    private static final Pattern REFERENCE = Pattern.compile(
            "\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>(?:(?!\\$\\{)[^}])*))?\\}|\\$\\{");

    private final Map<String, String> environment;

    public Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    static boolean areIn(String text) {
        return text.contains("${");
    }

    /** A text that {@link #substitute} makes into the given one. */
    static String escaped(String text) {
        return text.replace("${", "$${");
    }

    /** The text with its variables replaced; empty, and a problem said, when one of them cannot be. */
    Optional<String> substitute(String text, Location where, Problems problems) {
        if (!areIn(text)) {
            return Optional.of(text);
        }
        StringBuilder result = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        boolean complete = true;
        while (matcher.find()) {
            Optional<String> value = valueOf(matcher, where, problems);
            complete &= value.isPresent();
            matcher.appendReplacement(result, Matcher.quoteReplacement(value.orElse("")));
        }
        matcher.appendTail(result);
        return complete ? Optional.of(result.toString()) : Optional.empty();
    }

    private Optional<String> valueOf(Matcher reference, Location where, Problems problems) {
        if (reference.group().equals("$${")) {
            return Optional.of("${");
        }
        String name = reference.group("name");
        if (name == null) {
            problems.add(where, "\"${\" does not begin a variable", "write ${NAME}, ${NAME:-default}, or $${ for ${");
            return Optional.empty();
        }
        Optional<String> otherwise = Optional.ofNullable(reference.group("default"));
        Optional<String> value = Optional.ofNullable(environment.get(name))
                .filter(set -> !set.isEmpty() || otherwise.isEmpty())
                .or(() -> otherwise);
        if (value.isEmpty()) {
            problems.add(
                    where,
                    "the environment variable " + name + " is not set",
                    "export " + name + ", or give it a default: ${" + name + ":-value}");
        }
        return value;
    }
}
