package dev.mskbootstrap.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that these tests belong to: its examples are tests too. */
public final class Repository {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private Repository() {}

    public static Path path(String path) {
        return ROOT.resolve(path);
    }

    /** The files of that name in any folder below {@code folder}. */
    public static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
