package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Risk;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole. */
@Command(
        name = "msk-bootstrap",
        description = "Makes a Kafka cluster match one declarative topics.yaml per environment.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done or nothing to do, 1 failed or could not look, 2 wrong usage, 3 invalid file,",
            "4 the world differs, 5 refused, 6 applied in part, interrupted, or conflicts skipped, 130 stopped before."
        })
public final class Commands {

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Map<String, Function<Invocation, Object>> ALL = all();

    private Commands() {}

    /** In the order of the help. */
    private static Map<String, Function<Invocation, Object>> all() {
        Map<String, Function<Invocation, Object>> commands = new LinkedHashMap<>();
        commands.put("validate", ValidateCommand::new);
        commands.put("plan", PlanCommand::new);
        commands.put("apply", ApplyCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("describe", DescribeCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("policy", PolicyCommand::new);
        commands.put("sandbox", SandboxCommand::new);
        commands.put("bastion", BastionCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("completion", CompletionCommand::new);
        return commands;
    }

    /** Their names, in the order of the help. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Runs a command line, and returns the exit code. */
    public static int execute(Invocation invocation, String... arguments) {
        boolean isHelp = arguments.length > 0 && arguments[0].equals("help");
        String[] meant = isHelp ? withHelp(arguments) : arguments;
        return commandLine(invocation, needed(meant)).execute(meant);
    }

    /** Of {@code help apply}: {@code apply --help}; of what is no command, that alone, which is then said. */
    private static String[] withHelp(String... arguments) {
        boolean isKnown = arguments.length == 1 || ALL.containsKey(arguments[1]);
        Stream<String> option = isKnown ? Stream.of("--help") : Stream.empty();
        return Stream.concat(Stream.of(arguments).skip(1), option).toArray(String[]::new);
    }

    /** The one that is named, when it is: to set up all of them takes longer than most of them run. */
    private static Map<String, Function<Invocation, Object>> needed(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return switch (first) {
            case "completion" -> ALL;
            case "--version", "-V" -> Map.of();
            // Only our SSM document types it.
            case "bastion-agent" -> Map.of(first, BastionAgentCommand::new);
            default -> ALL.containsKey(first) ? Map.of(first, ALL.get(first)) : ALL;
        };
    }

    /**
     * A command line as it would be executed, without executing it; throws a ParameterException when it is none.
     *
     * @param arguments the command first
     */
    static CommandSpec parsed(Invocation invocation, String... arguments) {
        CommandLine root = commandLine(invocation, needed(arguments));
        ParseResult result = root.parseArgs(arguments);
        return (result.hasSubcommand() ? result.subcommand() : result).commandSpec();
    }

    private static CommandLine commandLine(Invocation invocation, Map<String, Function<Invocation, Object>> commands) {
        Failures failures = new Failures(invocation);
        CommandLine root = new CommandLine(new Commands());
        commands.forEach((name, command) -> root.addSubcommand(name, command.apply(invocation)));
        root.getSubcommands().values().forEach(Commands::addStandardOptions);
        return root.setOut(invocation.out())
                .setErr(invocation.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110)
                .registerConverter(Duration.class, Commands::duration)
                .registerConverter(NamePattern.class, Commands::pattern)
                .registerConverter(Risk.class, Commands::risk)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static void addStandardOptions(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        // A command that is a method has its options by annotation: added here, they would shift its arguments.
        command.getSubcommands()
                .values()
                .forEach(method -> method.getCommandSpec().versionProvider(new Version()));
    }

    /** {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"msk-bootstrap " + ToolVersion.TEXT};
        }
    }

    /** Written as in the files, but always with a unit: a bare 30 would be milliseconds there. */
    private static Duration duration(String text) {
        boolean hasUnit = text.equals("0") || !text.chars().allMatch(Character::isDigit);
        if (hasUnit
                && TopicConfigs.find("retention.ms").orElseThrow().read(text) instanceof Reading.Value value
                && !value.canonical().startsWith("-")
                && Long.parseLong(value.canonical()) <= LONGEST.toMillis()) {
            return Duration.ofMillis(Long.parseLong(value.canonical()));
        }
        throw new TypeConversionException("'" + text + "' is not a time of at most 1d, such as 500ms, 30s or 2m");
    }

    private static NamePattern pattern(String text) {
        if (!NamePattern.isLegal(text)) {
            throw new TypeConversionException("'" + text + "' is not a name, nor a prefix with one * at its end");
        }
        return new NamePattern(text);
    }

    private static Risk risk(String text) {
        return Risk.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no risk; "
                        + Suggestion.forWord(
                                text, Stream.of(Risk.values()).map(Risk::word).toList())));
    }
}
