package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.report.Description;
import dev.mskbootstrap.tool.report.DescriptionJson;
import dev.mskbootstrap.tool.report.DescriptionMarkdown;
import dev.mskbootstrap.tool.report.DescriptionText;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Topics to show, declared or not.")
    private List<TopicName> names = new ArrayList<>();

    DescribeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = where.folder(invocation);
        Environment environment =
                new SpecReader(invocation.workingDirectory(), invocation.variables()).readEnvironment(folder);
        try (Session session = Session.open(environment, invocation, where, output)) {
            Description description = describe(environment, session.cluster().cluster());
            invocation.out().print(answer(session, environment.name(), description));
            boolean allSeen = description.topics().values().stream().allMatch(TopicState.Present.class::isInstance);
            return (allSeen ? ExitCode.OK : ExitCode.DIFFERS).code();
        }
    }

    private Description describe(Environment environment, Cluster cluster) {
        SortedSet<TopicName> wanted = new TreeSet<>(names.isEmpty() ? visible(environment, cluster) : names);
        wanted.removeIf(name ->
                !where.only().isEmpty() && where.only().stream().noneMatch(pattern -> pattern.covers(name.value())));
        SortedMap<TopicName, TopicState> topics = new TreeMap<>();
        if (!wanted.isEmpty()) {
            topics.putAll(cluster.describe(wanted));
        }
        List<TopicName> present = topics.keySet().stream()
                .filter(name -> topics.get(name) instanceof TopicState.Present)
                .toList();
        return new Description(cluster.identity(), topics, present.isEmpty() ? Map.of() : cluster.readers(present));
    }

    private static List<TopicName> visible(Environment environment, Cluster cluster) {
        return cluster.list().stream()
                .filter(name -> !name.isInternal())
                .filter(name -> environment.scope().stream().anyMatch(pattern -> pattern.covers(name.value())))
                .toList();
    }

    private String answer(Session session, String environment, Description description) {
        Style style = invocation.style(output);
        return switch (output.format()) {
            case text ->
                session.headline(style) + "\n\n" + DescriptionText.render(description, style, output.isVerbose());
            case json -> Json.text(DescriptionJson.document(environment, description));
            case markdown -> DescriptionMarkdown.render(environment, description);
        };
    }
}
