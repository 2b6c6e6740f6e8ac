package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.Workspace;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help of every command, as the tool prints it. */
final class CommandsPage {

    private static final Pattern COMMANDS = Pattern.compile("(?m)^Commands:\n((?:  .*\n)+)");
    private static final Pattern NAME = Pattern.compile("(?m)^  ([a-z]+)");

    private final Workspace workspace;

    CommandsPage(Workspace workspace) {
        this.workspace = workspace;
    }

    String text() {
        return """
                # The commands

                What `msk-bootstrap COMMAND --help` prints. Exit codes are [explained elsewhere](exit-codes.md).

                """ + sections("").stripTrailing() + "\n";
    }

    /** The help of a command, and of those below it. */
    private String sections(String command) {
        String help = help(command);
        String title = command.isEmpty() ? "msk-bootstrap" : command.strip();
        return "## " + title + "\n\n```text\n" + help.stripTrailing() + "\n```\n\n"
                + names(help).map(name -> sections(command + name + " ")).collect(Collectors.joining());
    }

    private String help(String command) {
        return workspace.run((command + "--help").split(" ", -1)).out();
    }

    private static Stream<String> names(String help) {
        List<MatchResult> lists = COMMANDS.matcher(help).results().toList();
        return lists.stream()
                .flatMap(list -> NAME.matcher(list.group(1)).results())
                .map(name -> name.group(1));
    }
}
