package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the file that an {@code include} names: it is there, inside the repository, and not being read already. */
final class Includes {

    private final YamlFiles files;
    private final Path root;
    private final Problems problems;

    Includes(YamlFiles files, Path root, Problems problems) {
        this.files = files;
        this.root = root;
        this.problems = problems;
    }

    /** The real path of the included file; empty, and a problem said, when it may not or cannot be read. */
    Optional<Path> resolve(Path includer, Stated<String> include, Collection<Path> open) {
        Path path;
        try {
            path = includer.resolveSibling(include.value()).normalize();
        } catch (InvalidPathException e) {
            return refuse(include, "is not a path", "write the path of a file, relative to this one");
        }
        if (!path.startsWith(root)) {
            return outside(include);
        }
        return real(path).map(real -> check(include, real, open)).orElseGet(() -> missing(include, path));
    }

    private Optional<Path> check(Stated<String> include, Path real, Collection<Path> open) {
        if (!real.startsWith(root)) {
            return outside(include);
        }
        if (Files.isDirectory(real)) {
            return refuse(include, "is a folder", neighbours(real.resolve("*")));
        }
        return open.contains(real) ? cycle(include, real, open) : Optional.of(real);
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> outside(Stated<String> include) {
        return refuse(
                include,
                "is outside the repository (" + files.shown(root) + ")",
                "include files below that folder only");
    }

    private Optional<Path> missing(Stated<String> include, Path path) {
        return refuse(include, "does not exist (" + files.shown(path) + ")", neighbours(path));
    }

    private Optional<Path> cycle(Stated<String> include, Path again, Collection<Path> open) {
        List<Path> chain = new ArrayList<>(open);
        Collections.reverse(chain);
        String shown = Stream.concat(chain.stream().dropWhile(path -> !path.equals(again)), Stream.of(again))
                .map(files::shown)
                .collect(Collectors.joining(" -> "));
        return refuse(include, "closes a cycle: " + shown, "remove one of these includes");
    }

    private static String neighbours(Path path) {
        try (Stream<Path> siblings = Files.list(path.resolveSibling("."))) {
            List<String> names = siblings.map(sibling -> String.valueOf(sibling.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? "that folder holds no .yaml file"
                    : "that folder holds " + String.join(", ", names);
        } catch (IOException e) {
            return "that folder does not exist either";
        }
    }

    private Optional<Path> refuse(Stated<String> include, String what, String fix) {
        problems.add(include.where(), "the included file " + include.value() + " " + what, fix);
        return Optional.empty();
    }
}
