package dev.mskbootstrap.tool.spec;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Whether a single value fits its shape; when not, a problem says why. */
final class ScalarCheck {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private final Problems problems;
    private final String path;
    private final Location where;

    ScalarCheck(Problems problems, String path, Location where) {
        this.problems = problems;
        this.path = path;
        this.where = where;
    }

    /** Judges the node by its tag, and by the text that it has once variables are replaced. */
    boolean fits(ScalarNode node, String text, Shape shape) {
        return switch (shape) {
            case Shape.Whole whole -> isWhole(node, text, whole) && isWithin(new BigInteger(text), whole);
            case Shape.Word word -> isOneOf(text, word);
            case Shape.Text wanted -> isStated(node, wanted) && isText(node, wanted);
            case Shape.Scalar scalar -> isStated(node, scalar);
            default -> wrong(node, shape);
        };
    }

    private boolean isWhole(ScalarNode node, String text, Shape.Whole shape) {
        boolean number = node.getTag().equals(Tag.INT) || Variables.areIn(node.getValue());
        return (number && WHOLE.matcher(text).matches()) || wrong(node, shape);
    }

    private boolean isWithin(BigInteger number, Shape.Whole shape) {
        if (number.compareTo(BigInteger.valueOf(shape.min())) < 0) {
            problems.add(where, path + " is " + number + ", the least is " + shape.min(), Expectation.fix(shape));
            return false;
        }
        if (number.compareTo(BigInteger.valueOf(shape.max())) > 0) {
            String shown = Expectation.abbreviated(number.toString());
            problems.add(where, path + " is " + shown + ", the most is " + shape.max(), "write a smaller number");
            return false;
        }
        return true;
    }

    private boolean isOneOf(String text, Shape.Word shape) {
        if (shape.words().contains(text)) {
            return true;
        }
        String what = path + " is \"" + Expectation.abbreviated(text) + "\", not " + Expectation.of(shape);
        problems.add(where, what, Suggestion.forWord(text, shape.words()));
        return false;
    }

    private boolean isStated(ScalarNode node, Shape shape) {
        return !node.getTag().equals(Tag.NULL) || wrong(node, shape);
    }

    private boolean isText(ScalarNode node, Shape shape) {
        return !node.getValue().isBlank() || wrong(node, shape);
    }

    private boolean wrong(ScalarNode node, Shape shape) {
        String what = path + " is " + Expectation.found(node) + ", not " + Expectation.of(shape);
        problems.add(where, what, Expectation.fix(shape));
        return false;
    }
}
