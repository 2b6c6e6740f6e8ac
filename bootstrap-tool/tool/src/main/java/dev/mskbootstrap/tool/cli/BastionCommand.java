package dev.mskbootstrap.tool.cli;

import picocli.CommandLine.Command;

/** {@code bastion}: msk-bootstrap where the brokers can be reached. */
@Command(name = "bastion", description = "Runs commands on a bastion inside the cluster's network, through AWS SSM.")
final class BastionCommand {

    BastionCommand(Invocation invocation) {}
}
