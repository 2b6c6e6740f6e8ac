package dev.mskbootstrap.files;

import dev.mskbootstrap.files.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads YAML files of given shapes, and remembers which. */
public final class YamlFiles {

    private final Path workingDirectory;
    private final Variables variables;
    private final Problems problems;
    private final YamlParser parser;
    private final List<SourceFile> sources = new ArrayList<>();

    public YamlFiles(Path workingDirectory, Variables variables, Problems problems) {
        this(workingDirectory, variables, problems, new YamlParser(problems));
    }

    /** @param beginning what to do about an empty file, in messages */
    public YamlFiles(Path workingDirectory, Variables variables, Problems problems, String beginning) {
        this(workingDirectory, variables, problems, new YamlParser(problems, beginning));
    }

    private YamlFiles(Path workingDirectory, Variables variables, Problems problems, YamlParser parser) {
        this.workingDirectory = workingDirectory;
        this.variables = variables;
        this.problems = problems;
        this.parser = parser;
    }

    /** The content of a file; empty, and problems said, when it has none of that shape. */
    public Optional<Mapping> read(Path path, Shape.Fields shape) {
        return new FileReader(problems).read(path, shown(path)).flatMap(file -> read(file, shape));
    }

    /** The content of a file that is in memory already; empty, and problems said, when it has none of that shape. */
    public Optional<Mapping> read(SourceFile file, Shape.Fields shape) {
        sources.add(file);
        return parser.parse(file)
                .flatMap(root -> new ShapeReader(file, variables, problems).read(root, shape))
                .map(Mapping.class::cast);
    }

    /** The files read so far, in that order. */
    public List<SourceFile> sources() {
        return List.copyOf(sources);
    }

    /** A path as messages show it: relative when it lies below the working directory. */
    public String shown(Path path) {
        return path.startsWith(workingDirectory) && !path.equals(workingDirectory)
                ? workingDirectory.relativize(path).toString()
                : path.toString();
    }
}
