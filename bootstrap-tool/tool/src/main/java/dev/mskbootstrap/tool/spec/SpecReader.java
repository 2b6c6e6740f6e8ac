package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.FileReader;
import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Variables;
import dev.mskbootstrap.files.YamlFiles;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads an environment's folder; either everything in it is right, or all its problems are thrown at once. */
public final class SpecReader {

    private final Path workingDirectory;
    private final Map<String, String> variables;
    private final @Nullable ClusterLookup lookup;

    /**
     * Asks nobody: a cluster that is known by its name or ARN is taken as the kind of MSK that refuses least.
     *
     * <p>Messages show paths relative to the working directory; {@code ${NAME}} is looked up in the variables.
     */
    public SpecReader(Path workingDirectory, Map<String, String> variables) {
        this(workingDirectory, variables, null);
    }

    /** @param lookup asked for a cluster that is known by its name or ARN, once the files are right; null for nobody */
    public SpecReader(Path workingDirectory, Map<String, String> variables, @Nullable ClusterLookup lookup) {
        this.lookup = lookup;
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.variables = variables;
    }

    /** The whole of an environment; read again, and judged by what AWS says, when its cluster has to be asked for. */
    public Spec read(Path folder) {
        Spec spec = read(folder, (MskCluster) null);
        MskCluster found = found(spec.environment());
        return found == null ? spec : afterAsking(() -> read(folder, found));
    }

    private @Nullable MskCluster found(Environment environment) {
        return lookup != null && environment.address() instanceof ClusterAddress.OnMsk onMsk
                ? lookup.find(onMsk, environment.auth())
                : null;
    }

    private static <T> T afterAsking(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidFilesException e) {
            throw e.afterAsking();
        }
    }

    private Spec read(Path folder, @Nullable MskCluster found) {
        Problems problems = new Problems();
        YamlFiles files = files(problems);
        Path real = real(folder);
        Optional<Environment> environment = environment(real, files, problems, found);
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

    /** Its {@code env.yaml} alone, in the same way. */
    public Environment readEnvironment(Path folder) {
        Environment environment = readEnvironment(folder, null);
        MskCluster found = found(environment);
        return found == null ? environment : afterAsking(() -> readEnvironment(folder, found));
    }

    private Environment readEnvironment(Path folder, @Nullable MskCluster found) {
        Problems problems = new Problems();
        Optional<Environment> environment = environment(real(folder), files(problems), problems, found);
        problems.throwIfAny();
        return environment.orElseThrow();
    }

    private YamlFiles files(Problems problems) {
        return new YamlFiles(workingDirectory, new Variables(variables), problems);
    }

    private static Optional<Environment> environment(
            Path folder, YamlFiles files, Problems problems, @Nullable MskCluster found) {
        return files.read(folder.resolve("env.yaml"), FileShapes.ENVIRONMENT_FILE)
                .map(content -> new EnvironmentFile(problems, found).read(folder, content));
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
