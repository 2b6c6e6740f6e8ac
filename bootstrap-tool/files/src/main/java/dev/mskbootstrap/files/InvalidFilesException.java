package dev.mskbootstrap.files;

import java.util.List;
import java.util.stream.Collectors;

/** The files cannot be used as they are; nothing was contacted. */
public final class InvalidFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidFilesException(List<Problem> problems) {
        super(problems.stream().sorted().distinct().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** All of them, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
