package dev.mskbootstrap.tool.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the brokers know their clients. */
public enum AuthType {
    NONE,
    IAM,
    TLS,
    SCRAM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AuthType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Stream.of(values()).map(AuthType::word).toList();
    }
}
