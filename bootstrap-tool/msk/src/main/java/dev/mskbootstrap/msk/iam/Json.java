package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.Optional;

/** A piece of a JSON text, with its place. */
sealed interface Json {

    PolicyPlace place();

    /** What it is, for a sentence. */
    String kind();

    record Text(PolicyPlace place, String value) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    record Truth(PolicyPlace place, boolean value) implements Json {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** A number or null, which mean nothing in a policy. */
    record Other(PolicyPlace place, String kind) implements Json {}

    record Items(PolicyPlace place, List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    record Members(PolicyPlace place, List<Member> values) implements Json {
        public Members {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "an object";
        }

        Optional<Json> get(String key) {
            return values.stream()
                    .filter(member -> member.key().equals(key))
                    .map(Member::value)
                    .findFirst();
        }

        boolean has(String key) {
            return get(key).isPresent();
        }
    }

    /** A key with its place, and what stands under it. */
    record Member(PolicyPlace place, String key, Json value) {}
}
