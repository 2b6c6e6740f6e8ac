package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.Topics.name;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.PartitionStates;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.ConfigValue.Source;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A cluster that was seen, put together by hand, and what is exported of it. */
final class Seen {

    private static final Path FOLDER = Path.of("/work/envs/mine");

    private final SortedMap<TopicName, TopicState> topics = new TreeMap<>();
    private Flavour flavour = Flavour.KAFKA;
    private Limits limits = Limits.NONE;

    Seen topic(String name, int partitions, int replicas, Map<String, String> own) {
        return topic(name, replicas(partitions, replicas), configs(own));
    }

    Seen topic(String name, List<PartitionState> partitions, Configs configs) {
        return state(name, new TopicState.Present("id", partitions, configs));
    }

    Seen state(String name, TopicState state) {
        topics.put(name(name), state);
        return this;
    }

    Seen on(Flavour other) {
        flavour = other;
        return this;
    }

    Seen within(Limits other) {
        limits = other;
        return this;
    }

    static List<PartitionState> replicas(int partitions, int replicas) {
        List<PartitionState> states = new ArrayList<>();
        for (int number = 0; number < partitions; number++) {
            states.add(PartitionStates.healthy(number, replicas));
        }
        return states;
    }

    /** These on the topic; and from the brokers: min.insync.replicas 2, retention.ms 7d. */
    static Configs configs(Map<String, String> own) {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        values.put("min.insync.replicas", new ConfigValue("2", Source.BROKER));
        values.put("retention.ms", new ConfigValue("604800000", Source.DEFAULT));
        own.forEach((key, value) -> values.put(key, new ConfigValue(value, Source.TOPIC)));
        return new Configs.Values(values);
    }

    Observation observation() {
        return new Observation(new ClusterIdentity("ID", List.of()), topics, Collections.emptySortedSet(), Map.of());
    }

    Environment environment() {
        return new Environment(
                "mine",
                FOLDER,
                new ClusterAddress.Servers(List.of("a:9092")),
                flavour,
                null,
                null,
                null,
                Set.of(),
                patterns("*"),
                new Auth.None(),
                limits,
                null);
    }

    static SpecReader reader() {
        return new SpecReader(Path.of("/work"), Map.of("X", "replaced"));
    }

    /** What the command would write and say. */
    Export export(String... only) {
        Export export = ClusterExport.of(environment(), patterns(only), observation());
        return new ReadBack(reader(), environment()).planned(export, observation());
    }

    /** Below its heading. */
    String body(String... only) {
        return body(export(only));
    }

    static String body(Export export) {
        return export.text()
                .lines()
                .dropWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    /** All but the first line, which is that of every file. */
    static String heading(Export export) {
        return export.text()
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.replace(ToolVersion.TEXT, "<version>") + "\n")
                .reduce("", String::concat);
    }

    /** Of what is said beside the file. */
    static List<String> notes(Export export) {
        return export.notes().stream().map(Seen::words).toList();
    }

    private static String words(Note note) {
        return note.subject() + ": " + note.what();
    }

    private static List<NamePattern> patterns(String... texts) {
        return Stream.of(texts).map(NamePattern::new).toList();
    }
}
