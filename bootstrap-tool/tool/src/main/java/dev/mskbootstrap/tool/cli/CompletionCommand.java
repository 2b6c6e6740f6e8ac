package dev.mskbootstrap.tool.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that completes command lines in bash and zsh. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines in bash and zsh.",
        footer = "Use: source <(msk-bootstrap completion)")
final class CompletionCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not filled in the command");
        }
        invocation.out().print(AutoComplete.bash("msk-bootstrap", spec.root().commandLine()));
        return ExitCode.OK.code();
    }
}
