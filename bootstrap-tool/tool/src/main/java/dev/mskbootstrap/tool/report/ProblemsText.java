package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Problem;
import java.util.List;

/** Problems in files, for people to read and editors to jump to. */
public final class ProblemsText {

    private ProblemsText() {}

    /** Two lines for each problem, and a last line that sums it up. */
    public static String render(InvalidFilesException invalid, Style style) {
        List<Problem> problems = invalid.problems();
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.where())
                    .append(": ")
                    .append(style.red(Printable.text(problem.what())))
                    .append("\n    ")
                    .append(Printable.text(problem.fix()))
                    .append('\n');
        }
        return text.append(Words.count(problems.size(), "problem"))
                .append(
                        invalid.isAskedFor()
                                ? ". AWS was asked, the cluster was not contacted.\n"
                                : ". Nothing was contacted.\n")
                .toString();
    }
}
