package dev.mskbootstrap.sandbox.connect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query parameters of a presigned request, which {@code AWS_MSK_IAM} sends as JSON fields with lower-case names. */
enum Parameter {
    ACTION("Action"),
    ALGORITHM("X-Amz-Algorithm"),
    CREDENTIAL("X-Amz-Credential"),
    DATE("X-Amz-Date"),
    EXPIRES("X-Amz-Expires"),
    SECURITY_TOKEN("X-Amz-Security-Token"),
    SIGNATURE("X-Amz-Signature"),
    SIGNED_HEADERS("X-Amz-SignedHeaders");

    private final String query;

    Parameter(String query) {
        this.query = query;
    }

    String inQuery() {
        return query;
    }

    String inJson() {
        return query.toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return this != SECURITY_TOKEN;
    }

    static Map<String, Parameter> byName(Function<Parameter, String> name) {
        return Arrays.stream(values())
                .collect(Collectors.toMap(name, parameter -> parameter, (a, b) -> a, TreeMap::new));
    }
}
