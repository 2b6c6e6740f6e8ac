package dev.mskbootstrap.files;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Whether a single value fits its shape; when not, a problem says why. */
final class ScalarCheck {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern LEADING = Pattern.compile("^[-+]?0*(?=[0-9])");
    private static final int LONGEST = 18;

    private final Problems problems;
    private final KeyPath path;
    private final Location where;
    private final Shape asked;

    /** @param asked the shape in messages: of a choice, all that can be chosen */
    ScalarCheck(Problems problems, KeyPath path, Location where, Shape asked) {
        this.problems = problems;
        this.path = path;
        this.where = where;
        this.asked = asked;
    }

    /** Judges the node by its tag, and by the text that it has once variables are replaced. */
    boolean fits(ScalarNode node, String text, Shape shape) {
        return switch (shape) {
            case Shape.Whole whole -> isWhole(node, text, whole) && isWithin(text, whole);
            case Shape.Word word -> isStated(node, text) && isOneOf(text, word);
            case Shape.Text wanted -> isStated(node, text) && (!text.isBlank() || wrong(node, text));
            case Shape.Scalar scalar -> isStated(node, text);
            default -> wrong(node, text);
        };
    }

    private boolean isWhole(ScalarNode node, String text, Shape.Whole shape) {
        boolean number = node.getTag().equals(Tag.INT) || Variables.areIn(node.getValue());
        boolean digits = WHOLE.matcher(text).matches();
        if (number && digits) {
            return true;
        }
        String what = path + " is " + Expectation.found(node, text) + ", not a whole number";
        if (digits) {
            problems.add(where, what, "write " + Expectation.abbreviated(text) + " without quotes");
        } else {
            problems.add(where, what, Expectation.fix(shape) + (number ? ", in decimal digits" : ""));
        }
        return false;
    }

    private boolean isWithin(String text, Shape.Whole shape) {
        String digits = LEADING.matcher(text).replaceFirst("");
        boolean negative = text.startsWith("-") && !digits.equals("0");
        String shown = Expectation.abbreviated(negative ? "-" + digits : digits);
        // Not by BigInteger, which takes minutes for a million digits: so many are beyond every shape.
        long size = digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits);
        long number = negative ? -size : size;
        if (number < shape.min()) {
            problems.add(where, path + " is " + shown + ", the least is " + shape.min(), Expectation.fix(shape));
            return false;
        }
        if (number > shape.max()) {
            problems.add(where, path + " is " + shown + ", the most is " + shape.max(), "write a smaller number");
            return false;
        }
        return true;
    }

    private boolean isOneOf(String text, Shape.Word shape) {
        if (shape.words().contains(text)) {
            return true;
        }
        String what = path + " is \"" + Expectation.abbreviated(text) + "\", not " + Expectation.of(asked);
        String fix = Suggestion.nearest(text, shape.words())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> Expectation.fix(asked));
        problems.add(where, what, fix);
        return false;
    }

    private boolean isStated(ScalarNode node, String text) {
        return !Expectation.isEmpty(node) || wrong(node, text);
    }

    private boolean wrong(ScalarNode node, String text) {
        String what = path + " is " + Expectation.found(node, text) + ", not " + Expectation.of(asked);
        problems.add(where, what, Expectation.fix(asked));
        return false;
    }
}
