package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Suggestion;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the words of the tool. */
final class Misuse {

    private Misuse() {}

    static String of(ParameterException exception) {
        return switch (exception) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice: give it once";
            default -> other(exception);
        };
    }

    private static String unmatched(UnmatchedArgumentException exception) {
        String argument = exception.getUnmatched().getFirst();
        CommandSpec command = exception.getCommandLine().getCommandSpec();
        if (argument.startsWith("-")) {
            return "there is no option " + argument + "; "
                    + Suggestion.forWord(argument, command.optionsMap().keySet());
        }
        return command.subcommands().isEmpty()
                ? "'" + argument + "' is one argument too many: leave it out"
                : "there is no command " + argument + "; "
                        + Suggestion.forWord(argument, command.subcommands().keySet());
    }

    private static String missing(List<ArgSpec> missing) {
        return missing.stream()
                .map(argument -> named(argument) + " is missing: " + description(argument))
                .collect(Collectors.joining("\n"));
    }

    /** In the middle of a sentence. */
    private static String description(ArgSpec argument) {
        String description = String.join(" ", argument.description());
        return Character.toLowerCase(description.charAt(0)) + description.substring(1);
    }

    private static String other(ParameterException exception) {
        ArgSpec argument = exception.getArgSpec();
        if (argument != null && argument.type().isEnum()) {
            return named(argument) + " cannot be '" + exception.getValue() + "'; "
                    + Suggestion.forWord(String.valueOf(exception.getValue()), words(argument));
        }
        if (argument != null && exception.getCause() instanceof TypeConversionException why) {
            return named(argument) + ": " + why.getMessage();
        }
        return argument == null && lacksCommand(exception.getCommandLine())
                ? "a command is missing; known: "
                        + String.join(
                                ", ",
                                exception.getCommandLine().getSubcommands().keySet())
                : String.valueOf(exception.getMessage());
    }

    private static List<String> words(ArgSpec argument) {
        return Stream.of(argument.type().getEnumConstants())
                .map(String::valueOf)
                .toList();
    }

    /** Whether it is there for its subcommands only. */
    private static boolean lacksCommand(CommandLine line) {
        return !(line.getCommand() instanceof Callable)
                && !line.getSubcommands().isEmpty()
                && !line.getParseResult().hasSubcommand();
    }

    private static String named(ArgSpec argument) {
        return argument.isOption() ? name(argument) + " " + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
