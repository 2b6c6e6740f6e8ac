package dev.mskbootstrap.tool.aws;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the world of {@link AwsContract} is.
 *
 * @param keys of its users, by their names
 * @param ids of its instances, and ARNs of its secrets, by the names that the contract has for them
 */
record AwsPlace(String url, Map<String, AccessKey> keys, Map<String, String> ids) {

    AwsPlace {
        keys = Map.copyOf(keys);
        ids = Map.copyOf(ids);
    }

    record AccessKey(String id, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "AccessKey[" + id + "]";
        }
    }

    AccessKey key(String user) {
        return found(keys.get(user), user);
    }

    String id(String name) {
        return found(ids.get(name), name);
    }

    private static <T> T found(@Nullable T value, String name) {
        if (value == null) {
            throw new AssertionError("this world has no " + name);
        }
        return value;
    }
}
