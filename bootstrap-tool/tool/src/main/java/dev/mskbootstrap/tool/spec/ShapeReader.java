package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.tool.spec.Shape.Field;
import dev.mskbootstrap.tool.spec.YamlValue.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns YAML nodes into values of a given shape; what has another shape becomes a problem and is left out. */
final class ShapeReader {

    private static final int MAX_VALUES = 500_000;

    private final SourceFile file;
    private final Variables variables;
    private final Problems problems;
    private int values;

    ShapeReader(SourceFile file, Variables variables, Problems problems) {
        this.file = file;
        this.variables = variables;
        this.problems = problems;
    }

    /** The value of the whole file; empty when it is of another kind altogether. */
    Optional<YamlValue> read(Node root, Shape shape) {
        return read(root, shape, "");
    }

    private Optional<YamlValue> read(Node node, Shape shape, String path) {
        values++;
        if (values > MAX_VALUES) {
            return tooMany();
        }
        return switch (shape) {
            case Shape.Text text -> scalar(node, text, text, path);
            case Shape.Whole whole -> scalar(node, whole, whole, path);
            case Shape.Word word -> scalar(node, word, word, path);
            case Shape.Scalar scalar -> scalar(node, scalar, scalar, path);
            case Shape.ListOf list -> sequence(node, list, path);
            case Shape.MapOf map -> map(node, map, path);
            case Shape.Fields fields -> fields(node, fields, path);
            case Shape.Either either -> either(node, either, path);
        };
    }

    private Optional<YamlValue> tooMany() {
        if (values == MAX_VALUES + 1) {
            problems.add(
                    file.start(),
                    "the file leads to more than 500,000 values, aliases (*name) followed",
                    "write what topics share under defaults, or split the file");
        }
        return Optional.empty();
    }

    private Optional<YamlValue> either(Node node, Shape.Either shape, String path) {
        if (node instanceof ScalarNode) {
            return scalar(node, shape.single(), shape, path);
        }
        boolean fits =
                shape.collection() instanceof Shape.ListOf ? node instanceof SequenceNode : node instanceof MappingNode;
        return fits ? read(node, shape.collection(), path) : wrongKind(node, shape, path);
    }

    /** A single value; {@code asked} is the shape that messages name. */
    private Optional<YamlValue> scalar(Node node, Shape shape, Shape asked, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongKind(node, shape, path);
        }
        ScalarCheck check = new ScalarCheck(problems, path, where(node), asked);
        return variables
                .substitute(scalar.getValue(), where(node), problems)
                .filter(text -> check.fits(scalar, text, shape))
                .map(text -> new YamlValue.Scalar(text, where(node)));
    }

    private Optional<YamlValue> sequence(Node node, Shape.ListOf shape, String path) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrongKind(node, shape, path);
        }
        List<YamlValue> items = new ArrayList<>();
        int index = 0;
        for (Node item : sequence.getValue()) {
            read(item, shape.item(), path + "[" + index + "]").ifPresent(items::add);
            index++;
        }
        return Optional.of(new YamlValue.Sequence(items, index, where(node)));
    }

    private Optional<YamlValue> map(Node node, Shape.MapOf shape, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return wrongKind(node, shape, path);
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, NodeTuple> entries = entries(mapping, path);
        entries.forEach((key, entry) -> member(entry.getValueNode(), shape.value(), false, join(path, key))
                .ifPresent(value -> members.put(key, new Member(where(entry.getKeyNode()), value))));
        return Optional.of(new YamlValue.Mapping(members, entries.keySet(), where(node)));
    }

    private Optional<YamlValue> fields(Node node, Shape.Fields shape, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return wrongKind(node, shape, path);
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, NodeTuple> entries = entries(mapping, path);
        entries.forEach((key, entry) -> field(key, entry, shape, path)
                .ifPresent(value -> members.put(key, new Member(where(entry.getKeyNode()), value))));
        requireFields(shape, entries, where(node), path);
        return Optional.of(new YamlValue.Mapping(members, entries.keySet(), where(node)));
    }

    private Optional<YamlValue> field(String key, NodeTuple entry, Shape.Fields shape, String path) {
        Field field = shape.fields().get(key);
        if (field == null) {
            String what = "unknown key \"" + Expectation.abbreviated(key) + "\"" + in(path);
            problems.add(
                    where(entry.getKeyNode()),
                    what,
                    Suggestion.forWord(key, shape.fields().keySet()));
            return Optional.empty();
        }
        return member(entry.getValueNode(), field.shape(), field.required(), join(path, key));
    }

    /** {@code key:} with nothing behind it often means that nothing is to be said. */
    private Optional<YamlValue> member(Node node, Shape shape, boolean required, String path) {
        boolean meansNothing = Expectation.isEmpty(node)
                && !required
                && shape instanceof Shape.Fields fields
                && fields.fields().values().stream().noneMatch(Field::required);
        if (!meansNothing) {
            return read(node, shape, path);
        }
        problems.add(
                where(node), path + " is empty, not a mapping", Expectation.fix(shape) + "; or {} for none of them");
        return Optional.empty();
    }

    private void requireFields(Shape.Fields shape, Map<String, NodeTuple> entries, Location where, String path) {
        shape.fields().values().stream()
                .filter(field -> field.required() && !entries.containsKey(field.name()))
                .forEach(field -> problems.add(where, join(path, field.name()) + " is missing", add(field)));
    }

    private static String add(Field field) {
        return "add \"" + field.name() + ":\", and there " + Expectation.fix(field.shape());
    }

    /** The entries by key; a key that is no text, or stands twice, is a problem. */
    private Map<String, NodeTuple> entries(MappingNode mapping, String path) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        Map<String, Location> seen = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Location where = where(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        where,
                        "a key" + in(path) + " is " + Expectation.found(entry.getKeyNode()) + ", not a word",
                        "write key: value");
                continue;
            }
            Location first = seen.putIfAbsent(key.getValue(), where);
            if (first == null) {
                entries.put(key.getValue(), entry);
            } else {
                String what =
                        "the key \"" + Expectation.abbreviated(key.getValue()) + "\"" + in(path) + " stands twice";
                problems.add(where, what, "keep one; the first is in line " + first.line());
            }
        }
        return entries;
    }

    private Optional<YamlValue> wrongKind(Node node, Shape shape, String path) {
        String subject = path.isEmpty() ? "the file" : path;
        problems.add(
                where(node),
                subject + " is " + Expectation.found(node) + ", not " + Expectation.of(shape),
                Expectation.fix(shape));
        return Optional.empty();
    }

    private Location where(Node node) {
        return node.getStartMark().map(mark -> YamlParser.place(file, mark)).orElseGet(file::start);
    }

    private static String in(String path) {
        return path.isEmpty() ? "" : " in " + path;
    }

    /** Abbreviated, or a key of megabytes would be copied for each value under it. */
    private static String join(String path, String key) {
        String shown = Expectation.abbreviated(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
