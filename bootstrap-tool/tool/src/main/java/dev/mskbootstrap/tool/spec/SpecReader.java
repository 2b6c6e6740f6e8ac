package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.FileReader;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Variables;
import dev.mskbootstrap.files.YamlFiles;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads an environment's folder; either everything in it is right, or all its problems are thrown at once. */
public final class SpecReader {

    private final Path workingDirectory;
    private final Map<String, String> variables;

    /** Messages show paths relative to the working directory; {@code ${NAME}} is looked up in the variables. */
    public SpecReader(Path workingDirectory, Map<String, String> variables) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.variables = variables;
    }

    /** The whole of an environment. */
    public Spec read(Path folder) {
        Problems problems = new Problems();
        YamlFiles files = files(problems);
        Path real = real(folder);
        Optional<Environment> environment = environment(real, files, problems);
        Path topicsFile = real.resolve("topics.yaml");
        Optional<Mapping> content = files.read(topicsFile, FileShapes.TOPICS_FILE);
        Optional<Desired> desired = content.flatMap(topics -> {
            TopicFiles topicFiles = new TopicFiles(files, root(real), problems);
            var drafts = topicFiles.drafts(topicsFile, topics);
            return environment.map(env -> new TopicsFile(env, topics, drafts, problems).desired());
        });
        problems.throwIfAny();
        return new Spec(environment.orElseThrow(), desired.orElseThrow(), files.sources());
    }

    /** The whole of an environment whose commands are run on its bastion, which takes more, and is not given everything. */
    public Spec readForBastion(Path folder) {
        Spec spec = read(folder);
        Problems problems = new Problems();
        Path file = spec.environment().folder().resolve("env.yaml");
        files(problems)
                .read(file, FileShapes.ENVIRONMENT_FILE)
                .ifPresent(content -> new ThroughBastion(problems).check(content, spec.environment()));
        problems.throwIfAny();
        return spec;
    }

    /** What an environment's {@code topics.yaml} would lead to if this were its text; nothing is read from the disk. */
    public Desired read(Environment environment, String text) {
        Problems problems = new Problems();
        YamlFiles files = files(problems);
        Path path = environment.folder().resolve("topics.yaml");
        Optional<Desired> desired = new FileReader(problems)
                .read(text, path, files.shown(path))
                .flatMap(file -> files.read(file, FileShapes.TOPICS_FILE))
                .map(topics -> {
                    var drafts = new TopicFiles(files, environment.folder(), problems).drafts(path, topics);
                    return new TopicsFile(environment, topics, drafts, problems).desired();
                });
        problems.throwIfAny();
        return desired.orElseThrow();
    }

    /** Its {@code env.yaml} alone. */
    public Environment readEnvironment(Path folder) {
        Problems problems = new Problems();
        Optional<Environment> environment = environment(real(folder), files(problems), problems);
        problems.throwIfAny();
        return environment.orElseThrow();
    }

    private YamlFiles files(Problems problems) {
        return new YamlFiles(workingDirectory, new Variables(variables), problems);
    }

    private static Optional<Environment> environment(Path folder, YamlFiles files, Problems problems) {
        return files.read(folder.resolve("env.yaml"), FileShapes.ENVIRONMENT_FILE)
                .map(content -> new EnvironmentFile(problems).read(folder, content));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** The folder that includes may not leave: the repository, or else what holds {@code envs/}, or the folder itself. */
    public static Path root(Path folder) {
        for (Path ancestor = folder; ancestor != null; ancestor = ancestor.getParent()) {
            if (Files.exists(ancestor.resolve(".git"))) {
                return ancestor;
            }
        }
        Path parent = folder.getParent();
        if (parent == null || !parent.endsWith("envs")) {
            return folder;
        }
        Path holder = parent.getParent();
        return holder == null ? folder : holder;
    }
}
