package dev.mskbootstrap.tool.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the folder of an environment by its name or its path. */
public final class Environments {

    private final List<Path> roots;

    /**
     * Looks in {@code envs/} of the working directory and of the folders above it, then of {@code home}, where the tool
     * itself is checked out or installed.
     */
    public Environments(Path workingDirectory, Path home) {
        Stream<Path> upwards =
                Stream.iterate(workingDirectory.toAbsolutePath().normalize(), path -> path != null, Path::getParent);
        roots = Stream.concat(upwards, Stream.of(home)).distinct().toList();
    }

    /** The folder of the environment; empty when there is none of that name or path. */
    public Optional<Path> find(String nameOrFolder) {
        try {
            return candidates(nameOrFolder)
                    .filter(folder -> Files.exists(folder.resolve("env.yaml")) || isFolderPath(nameOrFolder, folder))
                    .findFirst()
                    .or(() -> named(nameOrFolder).filter(Files::isDirectory).findFirst());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The names that can be given, in order. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        roots.forEach(root -> addNames(root.resolve("envs"), names));
        return names;
    }

    private Stream<Path> candidates(String nameOrFolder) {
        return Stream.concat(named(nameOrFolder), Stream.of(roots.getFirst().resolve(nameOrFolder)));
    }

    private Stream<Path> named(String name) {
        return name.isBlank() || isPath(name)
                ? Stream.empty()
                : roots.stream().map(root -> root.resolve("envs").resolve(name));
    }

    private static boolean isFolderPath(String nameOrFolder, Path folder) {
        return isPath(nameOrFolder) && Files.isDirectory(folder);
    }

    private static boolean isPath(String nameOrFolder) {
        return nameOrFolder.contains("/") || nameOrFolder.contains("\\") || nameOrFolder.startsWith(".");
    }

    private static void addNames(Path envs, SortedSet<String> names) {
        try (Stream<Path> folders = Files.list(envs)) {
            folders.filter(folder -> Files.exists(folder.resolve("env.yaml")))
                    .forEach(folder -> names.add(String.valueOf(folder.getFileName())));
        } catch (IOException e) {
            // A folder above that has no envs/, or one that may not be listed, offers no names.
        }
    }
}
