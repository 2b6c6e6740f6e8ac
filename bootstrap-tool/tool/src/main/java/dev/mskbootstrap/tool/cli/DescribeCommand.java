package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.report.Description;
import dev.mskbootstrap.tool.report.DescriptionJson;
import dev.mskbootstrap.tool.report.DescriptionMarkdown;
import dev.mskbootstrap.tool.report.DescriptionText;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code describe}: what is there. */
@Command(
        name = "describe",
        description = "Shows topics as they are: partitions, configs with their source, health. Writes nothing.",
        footer = {
            "Without names: every topic in the environment's scope that is visible.",
            "Exit code: 0 all topics were seen, 1 could not look, 3 a file is invalid, 4 a named topic is not there or hidden."
        })
final class DescribeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ClusterArnOption cluster = new ClusterArnOption();

    @Option(names = "--access", description = "Show who may do what, as a matrix of principals and topics.")
    private boolean access;

    /** What a matrix of access is made of. */
    enum Source {
        file,
        acls
    }

    @Option(
            names = "--by",
            paramLabel = "SOURCE",
            description = "With --access: acls, those on the cluster, or file, what it declares; that contacts nothing."
                    + " Default: acls; file with --policy or where auth is iam.")
    private @Nullable Source by;

    @Option(
            names = "--policy",
            paramLabel = "PRINCIPAL=FILE",
            description = "With --access: what this IAM policy lets the principal do, in place of what the file says.")
    private List<String> policies = new ArrayList<>();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Topics to show, declared or not.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--acls", description = "Also show each topic's ACLs.")
    private boolean acls;

    @Spec
    private @Nullable CommandSpec command;

    DescribeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<TopicName> named = names.stream().map(this::topic).toList();
        Path folder = where.folder(invocation);
        requireSense(named);
        if (access && source(folder) == Source.file) {
            invocation.out().print(answer().byFile(folder, policies));
            return ExitCode.OK.code();
        }
        Session.prepare();
        Environment environment = Session.reader(invocation, true).readEnvironment(folder);
        try (Session session = Session.reading(environment, invocation, where, output)) {
            if (access) {
                invocation.out().print(answer().byAcls(session));
                return ExitCode.OK.code();
            }
            Description description = describe(environment, session.cluster().cluster(), named);
            invocation.out().print(answer(session, environment.name(), description));
            boolean allSeen = description.topics().values().stream().allMatch(TopicState.Present.class::isInstance);
            return (allSeen ? ExitCode.OK : ExitCode.DIFFERS).code();
        }
    }

    private AccessAnswer answer() {
        return new AccessAnswer(invocation, cluster, where, output);
    }

    private Environment environment(Path folder) {
        return new SpecReader(invocation.workingDirectory(), invocation.variables()).readEnvironment(folder);
    }

    private Source source(Path folder) {
        if (by != null) {
            return by;
        }
        return !policies.isEmpty() || environment(folder).auth() instanceof Auth.Iam ? Source.file : Source.acls;
    }

    private void requireSense(List<TopicName> named) {
        require(access || policies.isEmpty(), "--policy needs --access");
        require(access || by == null, "--by needs --access");
        require(!access || named.isEmpty(), "--access shows all topics: narrow them with --only");
        require(by != Source.acls || policies.isEmpty(), "--policy goes with --by file, not with --by acls");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw cluster.wrong(otherwise);
        }
    }

    private Description describe(Environment environment, Cluster cluster, List<TopicName> named) {
        SortedSet<TopicName> wanted = new TreeSet<>(named.isEmpty() ? visible(environment, cluster) : named);
        wanted.removeIf(name ->
                !where.only().isEmpty() && where.only().stream().noneMatch(pattern -> pattern.covers(name.value())));
        SortedMap<TopicName, TopicState> topics = new TreeMap<>();
        if (!wanted.isEmpty()) {
            topics.putAll(cluster.describe(wanted));
        }
        List<TopicName> present = topics.keySet().stream()
                .filter(name -> topics.get(name) instanceof TopicState.Present)
                .toList();
        return new Description(
                cluster.identity(),
                topics,
                present.isEmpty() ? Map.of() : cluster.readers(present),
                acls ? cluster.acls() : AclState.NOT_ASKED,
                topics.isEmpty() ? cluster.standing().toSee(environment.scope()) : List.of(),
                meant(topics, cluster));
    }

    /** Of topics that are missing, those that are there under similar names; asked for only when some are. */
    private static Map<TopicName, TopicName> meant(SortedMap<TopicName, TopicState> topics, Cluster cluster) {
        List<TopicName> missing = topics.keySet().stream()
                .filter(name -> topics.get(name) instanceof TopicState.Missing)
                .toList();
        List<String> known = missing.isEmpty()
                ? List.of()
                : cluster.list().stream().map(TopicName::value).toList();
        Map<TopicName, TopicName> meant = new TreeMap<>();
        missing.forEach(name ->
                Suggestion.nearest(name.value(), known).ifPresent(near -> meant.put(name, new TopicName(near))));
        return meant;
    }

    /** Not a converter of picocli's: it takes a name that cannot be converted for one argument too many. */
    private TopicName topic(String name) {
        TopicName.whyIllegal(name).ifPresent(why -> {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "'" + name + "' cannot be a topic: " + why);
        });
        return new TopicName(name);
    }

    private static List<TopicName> visible(Environment environment, Cluster cluster) {
        return cluster.list().stream()
                .filter(name -> !name.isInternal())
                .filter(name -> environment.scope().stream().anyMatch(pattern -> pattern.covers(name.value())))
                .toList();
    }

    private String answer(Session session, String environment, Description description) {
        Style style = invocation.style(output);
        return new Answer(
                        () -> session.headline(style) + "\n\n"
                                + DescriptionText.render(description, style, output.isVerbose()),
                        () -> Json.text(DescriptionJson.document(environment, description)),
                        () -> DescriptionMarkdown.render(environment, description))
                .in(output.format());
    }
}
