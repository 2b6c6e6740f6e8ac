package dev.mskbootstrap.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a YAML file that has the shape it should have, and where it stands. */
public sealed interface YamlValue {

    Location where();

    /** One value, as text: what it means has been checked by its shape. */
    record Scalar(String text, Location where) implements YamlValue {}

    /** A list, without the items that had the wrong shape; {@code written} counts those too. */
    record Sequence(List<YamlValue> items, int written, Location where) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A mapping in the order of the file, without the members that had the wrong shape; {@code keys} has those too. */
    record Mapping(Map<String, Member> members, Set<String> keys, Location where) implements YamlValue {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            keys = keys.size() == members.size() ? members.keySet() : Set.copyOf(keys);
        }

        /** Whether the file says anything under the key, be it of the wrong shape. */
        public boolean states(String key) {
            return keys.contains(key);
        }

        /** The list under a key, when it was written without any item. */
        public Optional<Sequence> emptyList(String key) {
            return get(key).filter(Sequence.class::isInstance)
                    .map(Sequence.class::cast)
                    .filter(list -> list.written() == 0);
        }

        public Optional<YamlValue> get(String key) {
            return Optional.ofNullable(members.get(key)).map(Member::value);
        }

        public Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        public Optional<Stated<String>> text(String key) {
            return get(key).filter(Scalar.class::isInstance).map(YamlValue::asText);
        }

        public Optional<Stated<Integer>> whole(String key) {
            return text(key).map(stated -> new Stated<>(Integer.valueOf(stated.value()), stated.where()));
        }

        public List<Stated<String>> texts(String key) {
            return get(key).map(YamlValue::asTexts).orElse(List.of());
        }

        /** The members of the mapping under a key; none when it is not there. */
        public Map<String, Member> under(String key) {
            return mapping(key).map(Mapping::members).orElse(Map.of());
        }
    }

    /** A key of a mapping, where it stands, and its value. */
    record Member(Location keyWhere, YamlValue value) {}

    /** The text of a single value; a list is joined as Kafka writes lists. */
    default Stated<String> asText() {
        return switch (this) {
            case Scalar scalar -> new Stated<>(scalar.text(), scalar.where());
            case Sequence sequence ->
                new Stated<>(
                        String.join(
                                ",",
                                sequence.items().stream()
                                        .map(item -> item.asText().value())
                                        .toList()),
                        sequence.where());
            case Mapping mapping -> throw new IllegalStateException("a mapping is no text: " + mapping.where());
        };
    }

    /** The texts of a list; a single value is a list of one. */
    default List<Stated<String>> asTexts() {
        return this instanceof Sequence sequence
                ? sequence.items().stream().map(YamlValue::asText).toList()
                : List.of(asText());
    }
}
