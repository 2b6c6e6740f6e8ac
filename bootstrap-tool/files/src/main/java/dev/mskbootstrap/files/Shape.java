package dev.mskbootstrap.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value in a file may look like: the one description that files are read by and the JSON Schema is made from. */
public sealed interface Shape {

    /** Any text; {@code example} shows one in messages. */
    record Text(String example) implements Shape {}

    /** A whole number between two bounds, both included. */
    record Whole(int min, int max) implements Shape {}

    /** One word out of a closed set. */
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** Text, number or boolean, taken as it is written. */
    record Scalar() implements Shape {}

    /** A list. */
    record ListOf(Shape item) implements Shape {}

    /** A mapping with keys of the user's own; {@code key} says what a key is, {@code known} which ones editors offer. */
    record MapOf(String key, Shape value, Map<String, String> known) implements Shape {
        public MapOf {
            known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        }
    }

    /** A mapping with known keys only. */
    record Fields(Map<String, Field> fields, List<Field> required) implements Shape {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            required = List.copyOf(required);
        }

        /** These fields, of which some say themselves that they are required. */
        Fields(Map<String, Field> fields) {
            this(fields, fields.values().stream().filter(Field::required).toList());
        }
    }

    /** One value, or a collection: which of the two is seen from how it is written. */
    record Either(Shape single, Shape collection) implements Shape {}

    /** A key of {@link Fields}: what it holds, what it means, whether it must be there. */
    record Field(String name, Shape shape, String summary, boolean required) {

        public static Field optional(String name, Shape shape, String summary) {
            return new Field(name, shape, summary, false);
        }

        public static Field required(String name, Shape shape, String summary) {
            return new Field(name, shape, summary, true);
        }
    }

    /** The mapping that has these fields, in this order. */
    static Fields fields(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            byName.put(field.name(), field);
        }
        return new Fields(byName);
    }
}
