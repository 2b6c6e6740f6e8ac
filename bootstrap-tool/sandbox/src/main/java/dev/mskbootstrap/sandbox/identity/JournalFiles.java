package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.secret.SecretsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The two files of a {@link Journal}, as lines that each begin with their time. */
record JournalFiles(Path path) {

    /** Those of that moment and later ones, oldest first. */
    List<String> since(Instant moment) {
        return Stream.of(part(1), part(0))
                .flatMap(JournalFiles::lines)
                .filter(line -> !time(line).isBefore(moment))
                .toList();
    }

    /** The current one is 0. */
    private Path part(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (NoSuchFileException none) {
            return Stream.empty();
        } catch (IOException e) {
            throw new SecretsException("Cannot read " + file + ": " + e, e);
        }
    }

    /** Of a line that no sandbox wrote: before all others. */
    private static Instant time(String line) {
        try {
            return Instant.parse(line.substring(0, Math.max(0, line.indexOf(' '))));
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }
}
