package dev.mskbootstrap.files;

import dev.mskbootstrap.files.Shape.Field;
import dev.mskbootstrap.files.YamlValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
        return read(root, shape, KeyPath.ROOT);
    }

    private Optional<YamlValue> read(Node node, Shape shape, KeyPath path) {
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

    private Optional<YamlValue> either(Node node, Shape.Either shape, KeyPath path) {
        if (node instanceof ScalarNode) {
            return scalar(node, shape.single(), shape, path);
        }
        boolean fits =
                shape.collection() instanceof Shape.ListOf ? node instanceof SequenceNode : node instanceof MappingNode;
        return fits ? read(node, shape.collection(), path) : wrongKind(node, shape, path);
    }

    /** A single value; {@code asked} is the shape that messages name. */
    private Optional<YamlValue> scalar(Node node, Shape shape, Shape asked, KeyPath path) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongKind(node, shape, path);
        }
        Location where = where(node);
        ScalarCheck check = new ScalarCheck(problems, path, where, asked);
        return variables
                .substitute(scalar.getValue(), where, problems)
                .filter(text -> check.fits(scalar, text, shape))
                .map(text -> new YamlValue.Scalar(text, where));
    }

    private Optional<YamlValue> sequence(Node node, Shape.ListOf shape, KeyPath path) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrongKind(node, shape, path);
        }
        List<YamlValue> items = new ArrayList<>();
        int index = 0;
        for (Node item : sequence.getValue()) {
            read(item, shape.item(), path.item(index)).ifPresent(items::add);
            index++;
        }
        return Optional.of(new YamlValue.Sequence(items, index, where(node)));
    }

    private Optional<YamlValue> map(Node node, Shape.MapOf shape, KeyPath path) {
        if (!(node instanceof MappingNode mapping)) {
            return wrongKind(node, shape, path);
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, NodeTuple> entries = entries(mapping, path);
        entries.forEach((key, entry) -> member(entry.getValueNode(), shape.value(), false, path.key(key))
                .ifPresent(value -> members.put(key, new Member(where(entry.getKeyNode()), value))));
        return Optional.of(new YamlValue.Mapping(members, entries.keySet(), where(node)));
    }

    private Optional<YamlValue> fields(Node node, Shape.Fields shape, KeyPath path) {
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

    private Optional<YamlValue> field(String key, NodeTuple entry, Shape.Fields shape, KeyPath path) {
        Field field = shape.fields().get(key);
        if (field == null) {
            String what = "unknown key \"" + Expectation.abbreviated(key) + "\"" + in(path);
            problems.add(
                    where(entry.getKeyNode()),
                    what,
                    Suggestion.forWord(key, shape.fields().keySet()));
            return Optional.empty();
        }
        return member(entry.getValueNode(), field.shape(), field.required(), path.key(key));
    }

    /** {@code key:} with nothing behind it often means that nothing is to be said. */
    private Optional<YamlValue> member(Node node, Shape shape, boolean required, KeyPath path) {
        boolean meansNothing = Expectation.isEmpty(node)
                && !required
                && shape instanceof Shape.Fields fields
                && fields.required().isEmpty();
        if (!meansNothing) {
            return read(node, shape, path);
        }
        problems.add(
                where(node), path + " is empty, not a mapping", Expectation.fix(shape) + "; or {} for none of them");
        return Optional.empty();
    }

    private void requireFields(Shape.Fields shape, Map<String, NodeTuple> entries, Location where, KeyPath path) {
        for (Field field : shape.required()) {
            if (!entries.containsKey(field.name())) {
                problems.add(where, path.key(field.name()) + " is missing", add(field));
            }
        }
    }

    private static String add(Field field) {
        return "add \"" + field.name() + ":\", and there " + Expectation.fix(field.shape());
    }

    /** The entries by key; a key that is no text, or stands twice, is a problem. */
    private Map<String, NodeTuple> entries(MappingNode mapping, KeyPath path) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        where(entry.getKeyNode()),
                        "a key" + in(path) + " is " + Expectation.found(entry.getKeyNode()) + ", not a word",
                        "write key: value");
                continue;
            }
            NodeTuple first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                String what =
                        "the key \"" + Expectation.abbreviated(key.getValue()) + "\"" + in(path) + " stands twice";
                int line = where(first.getKeyNode()).line();
                problems.add(where(key), what, "keep one; the first is in line " + line);
            }
        }
        return entries;
    }

    private Optional<YamlValue> wrongKind(Node node, Shape shape, KeyPath path) {
        String subject = path.isRoot() ? "the file" : path.toString();
        problems.add(
                where(node),
                subject + " is " + Expectation.found(node) + ", not " + Expectation.of(shape),
                Expectation.fix(shape));
        return Optional.empty();
    }

    private Location where(Node node) {
        Optional<Mark> mark = node.getStartMark();
        return mark.isPresent() ? YamlParser.place(file, mark.get()) : file.start();
    }

    private static String in(KeyPath path) {
        return path.isRoot() ? "" : " in " + path;
    }
}
