package dev.mskbootstrap.sandbox.identity;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keys and values as the text of a properties file, sorted. */
final class PropertiesText {

    private PropertiesText() {}

    static String of(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** By Java's own rules of escaping, without the date that it writes first. */
    private static String line(String key, String value) {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter text = new StringWriter();
        try {
            one.store(text, null);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")) + "\n";
    }
}
