package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.files.FileReader;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.SourceFile;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlFiles;
import dev.mskbootstrap.msk.iam.InvalidPolicyException;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.msk.iam.PolicyProblem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policies that a file of identities names, each read once. */
final class PolicyFiles {

    private final Path folder;
    private final YamlFiles files;
    private final Problems problems;
    private final Map<Path, Optional<Policy>> read = new HashMap<>();

    /** @param folder that paths are relative to */
    PolicyFiles(Path folder, YamlFiles files, Problems problems) {
        this.folder = folder.normalize();
        this.files = files;
        this.problems = problems;
    }

    /** Those that were looked for, there or not. */
    Set<Path> paths() {
        return Set.copyOf(read.keySet());
    }

    Optional<Policy> policy(Stated<String> file) {
        try {
            Path path = folder.resolve(file.value()).normalize();
            return isThere(path, file.where()) ? read.computeIfAbsent(path, this::read) : none(path);
        } catch (InvalidPathException e) {
            problems.add(file.where(), "\"" + file.value() + "\" is no path", "name a file with a policy in JSON");
            return Optional.empty();
        }
    }

    /** Said of every place that names it: there may be many, and only one wrong. */
    private boolean isThere(Path path, Location named) {
        if (Files.notExists(path)) {
            problems.add(named, "there is no file " + files.shown(path), "create it, or correct the path");
            return false;
        }
        if (Files.isDirectory(path)) {
            problems.add(named, files.shown(path) + " is a folder", "name the file with the policy");
            return false;
        }
        return true;
    }

    private Optional<Policy> none(Path path) {
        read.put(path, Optional.empty());
        return Optional.empty();
    }

    private Optional<Policy> read(Path path) {
        return new FileReader(problems).read(path, files.shown(path)).flatMap(this::parse);
    }

    private Optional<Policy> parse(SourceFile file) {
        try {
            return Optional.of(Policy.parse(file.shown(), file.text()));
        } catch (InvalidPolicyException e) {
            e.problems().forEach(this::add);
            return Optional.empty();
        }
    }

    private void add(PolicyProblem problem) {
        String path = problem.where().path();
        problems.add(
                new Location(
                        problem.where().policy(),
                        problem.where().line(),
                        problem.where().column()),
                path.isEmpty() ? problem.what() : path + ": " + problem.what(),
                problem.fix());
    }
}
