package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.aws.AwsObjects;
import dev.mskbootstrap.tool.bastion.agent.Agent;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bastion-agent}: what our SSM document calls on the bastion; nobody else does. */
@Command(name = "bastion-agent", hidden = true, description = "Does on the bastion what a request asks for.")
final class BastionAgentCommand implements Callable<Integer> {

    private static final String ROOT = "/opt/msk-bootstrap";

    private final Invocation invocation;

    @Parameters(paramLabel = "REQUEST", description = "JSON in base64, as the SSM document is given it.")
    private String request = "";

    BastionAgentCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path root = Path.of(invocation.variables().getOrDefault("MSK_BOOTSTRAP_ROOT", ROOT));
        Agent.Answer answer = new Agent(root, new AwsObjects(new Auth.None()), this::show).answer(request);
        invocation.out().println(answer.line());
        return answer.exit();
    }

    /** While the command runs. */
    private void show(String text) {
        invocation.err().print(text);
        invocation.err().flush();
    }
}
