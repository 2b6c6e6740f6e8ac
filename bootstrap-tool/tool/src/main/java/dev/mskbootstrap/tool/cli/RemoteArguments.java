package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.bastion.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The arguments of a command as they are typed here, and as the bastion shall have them: files that it reads are sent along,
 * files that it writes come back.
 */
final class RemoteArguments {

    private static final Set<String> WRITTEN = Set.of("--out", "--result", "--resolved");

    private final Path workingDirectory;
    private final CommandSpec command;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, Path> given = new LinkedHashMap<>();
    private final Map<String, Path> written = new LinkedHashMap<>();

    private RemoteArguments(Path workingDirectory, CommandSpec command) {
        this.workingDirectory = workingDirectory;
        this.command = command;
    }

    /**
     * Throws a {@link ParameterException} when they are wrong, as the command itself would.
     *
     * @param typed the command first
     * @param environment the path of its folder there
     */
    static RemoteArguments of(List<String> typed, String environment, Invocation invocation, CommandLine line) {
        requireUseful(typed, line);
        CommandSpec command = Commands.parsed(invocation, typed.toArray(String[]::new));
        RemoteArguments remote = new RemoteArguments(invocation.workingDirectory(), command);
        remote.arguments.addAll(List.of(typed.getFirst(), "--env=" + environment));
        remote.addAll(typed.subList(1, typed.size()));
        return remote;
    }

    private static void requireUseful(List<String> typed, CommandLine line) {
        if (!Request.COMMANDS.contains(typed.getFirst())) {
            throw new ParameterException(
                    line,
                    "'" + typed.getFirst() + "' is not run on a bastion; write one of "
                            + String.join(
                                    ", ", Request.COMMANDS.stream().sorted().toList())
                            + " behind the --");
        }
        if (typed.stream().anyMatch(each -> each.equals("--env") || each.startsWith("--env="))) {
            throw new ParameterException(line, "--env stands before the --: bastion run --env NAME -- COMMAND ...");
        }
    }

    private void addAll(List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            String argument = rest.get(i);
            String name = argument.replaceFirst("=.*", "");
            OptionSpec option = argument.startsWith("-") ? command.optionsMap().get(name) : null;
            if (option == null) {
                arguments.add(isOfFiles(positional()) ? sent(argument) : argument);
            } else if (argument.contains("=")) {
                arguments.add(name + "=" + value(option, argument.substring(name.length() + 1)));
            } else {
                arguments.add(argument);
                if (option.arity().max() > 0 && i + 1 < rest.size()) {
                    arguments.add(value(option, rest.get(++i)));
                }
            }
        }
    }

    private @org.jspecify.annotations.Nullable ArgSpec positional() {
        return command.positionalParameters().stream().findFirst().orElse(null);
    }

    private String value(OptionSpec option, String value) {
        if (WRITTEN.contains(option.longestName())) {
            return returned(value);
        }
        if (!isOfFiles(option)) {
            return value;
        }
        int equals = option.isMultiValue() ? value.indexOf('=') : -1;
        return value.substring(0, equals + 1) + sent(value.substring(equals + 1));
    }

    private static boolean isOfFiles(@org.jspecify.annotations.Nullable ArgSpec argument) {
        return argument != null
                && (argument.type() == Path.class
                        || Stream.of(argument.auxiliaryTypes()).anyMatch(type -> type == Path.class));
    }

    private String sent(String path) {
        return "../given/" + name(path, given);
    }

    private String returned(String path) {
        return "../out/" + name(path, written);
    }

    /** The file's own name, which says its format and stands in messages; with a number where two have the same. */
    private String name(String path, Map<String, Path> names) {
        Path file = workingDirectory.resolve(path).normalize();
        String own = String.valueOf(file.getFileName())
                .replaceAll("[^A-Za-z0-9._-]", "_")
                .replaceFirst("^\\.", "_");
        String name = names.containsKey(own) && !file.equals(names.get(own)) ? names.size() + "-" + own : own;
        names.put(name, file);
        return name;
    }

    /** The command first. */
    List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** Files to send along, by their names there. */
    Map<String, Path> given() {
        return given;
    }

    /** Where files that come back belong, by their names there. */
    Map<String, Path> written() {
        return written;
    }
}
