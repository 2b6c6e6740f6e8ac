package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.report.ProblemsText;
import dev.mskbootstrap.tool.report.Style;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user is told when a command does not come to its end, and the exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Invocation invocation;

    Failures(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        if (exception instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        return tell(exception).code();
    }

    private ExitCode tell(Exception exception) {
        return switch (exception) {
            case InvalidFilesException invalid -> invalid(invalid);
            case RefusedException refused -> say(ExitCode.REFUSED, "Refused: ", refused, refused.details());
            case ClusterException cluster -> say(ExitCode.FAILED, "Failed: ", cluster, List.of(cluster.fix()));
            case OutputException output -> say(ExitCode.FAILED, "Failed: ", output, List.of(output.fix()));
            default -> bug(exception);
        };
    }

    private ExitCode invalid(InvalidFilesException invalid) {
        invocation.err().print(ProblemsText.render(invalid, style()));
        return ExitCode.INVALID;
    }

    private ExitCode say(ExitCode code, String verdict, Exception exception, List<String> details) {
        invocation.err().println(verdict + Printable.text(String.valueOf(exception.getMessage())));
        details.forEach(detail -> invocation.err().println("    " + Printable.text(detail)));
        return code;
    }

    private ExitCode bug(Exception exception) {
        invocation.err().println("This is a bug in msk-bootstrap; please report it with the lines below.");
        exception.printStackTrace(invocation.err());
        return ExitCode.FAILED;
    }

    private Style style() {
        boolean colour =
                invocation.terminal().isError() && invocation.terminal().isColourWanted();
        return new Style(invocation.terminal().isUnicode(), colour);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        PrintWriter err = invocation.err();
        err.println(Printable.text(Misuse.of(exception)));
        err.println("See `" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.USAGE.code();
    }
}
