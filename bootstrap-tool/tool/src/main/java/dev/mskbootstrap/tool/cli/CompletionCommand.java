package dev.mskbootstrap.tool.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that completes command lines in bash and zsh. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines in bash and zsh.",
        footer = "Use: source <(msk-bootstrap completion)")
final class CompletionCommand implements Callable<Integer> {

    private final Invocation invocation;

    /** What reads the script: both the same. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** As other tools want it said; there is nothing to choose. */
    @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash or zsh: the script is the same.")
    void setShell(Shell shell) {}

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not filled in the command");
        }
        invocation.out().print(AutoComplete.bash("msk-bootstrap", spec.root().commandLine()));
        return ExitCode.OK.code();
    }
}
