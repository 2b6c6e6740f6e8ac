package dev.mskbootstrap.files;

import java.util.List;
import java.util.stream.Collectors;

/** The files cannot be used as they are; unless it says otherwise, nothing was contacted. */
public final class InvalidFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final boolean isAskedFor;

    public InvalidFilesException(List<Problem> problems) {
        this(problems, false);
    }

    private InvalidFilesException(List<Problem> problems, boolean isAskedFor) {
        super(problems.stream().sorted().distinct().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
        this.isAskedFor = isAskedFor;
    }

    /** The same, found when what the files speak of had been asked for. */
    public InvalidFilesException afterAsking() {
        return new InvalidFilesException(problems, true);
    }

    /** Whether somebody was asked, who said what the files are at odds with. */
    public boolean isAskedFor() {
        return isAskedFor;
    }

    /** All of them, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
