package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** A small file of keys and values, which a reader sees whole or not at all. */
record PropertiesFile(Path path) {
    Optional<Map<String, String>> read() {
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            content.load(reader);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SandboxException("Cannot read " + path + ": " + e.getMessage(), e);
        }
        return Optional.of(content.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, content::getProperty)));
    }

    void write(Map<String, String> content) {
        Properties properties = new Properties();
        properties.putAll(content);
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SandboxException("Cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
