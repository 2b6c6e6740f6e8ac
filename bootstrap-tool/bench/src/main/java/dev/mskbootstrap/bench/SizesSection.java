package dev.mskbootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The tool in 256 MiB of heap beside the floor, at sizes up to the largest; one broker, new for each creation. */
final class SizesSection {

    private final Places places;
    private final Table table;
    private final int rounds;
    private int runs;

    SizesSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run(List<Topics> sizes) {
        table.head("Many topics, whole processes; the tool in a heap of 256 MiB");
        double empty = validate(new Topics(1, 1)).median();
        for (Topics size : sizes) {
            creations(size);
            reads(size, empty);
        }
    }

    private void creations(Topics topics) {
        Samples samples = new Race()
                .add("apply", () -> apply(topics))
                .add("floor", () -> floor(topics, "batched"))
                .add("dry run", () -> floor(topics, "batched-with-dry-run"))
                .run(rounds, false);
        Sample apply = samples.get("apply");
        table.row("`apply`, " + text(topics), apply, "floor: created, read back", samples.get("floor"));
        table.row("`apply`, " + text(topics), apply, "floor of the same requests", samples.get("dry run"));
    }

    private void reads(Topics topics, double empty) {
        try (Brokers brokers = Brokers.start(places.work().resolve("reads-" + runs++), 1)) {
            Path environment = places.work().resolve("many");
            Path file = topics.write(environment, brokers.servers());
            tool("apply", environment, "--yes").run();
            Samples samples = new Race()
                    .add("validate", tool("validate", environment))
                    .add("plan", tool("plan", environment))
                    .add("verify", tool("verify", environment))
                    .add("floor", pattern(brokers, "read", topics))
                    .run(rounds, true);
            Sample floor = samples.get("floor");
            table.row("`plan`, nothing to do, " + text(topics), samples.get("plan"), "floor: read", floor);
            table.row("`verify`, " + text(topics), samples.get("verify"), "floor: read", floor);
            speed(topics, file, samples.get("validate"), empty);
        }
    }

    private void speed(Topics topics, Path file, Sample validate, double empty) {
        double megabytes = size(file) / 1e6;
        table.text(String.format(
                Locale.ROOT,
                "| `validate`, %s, %.2f MB | %s | one topic | %.0f ms | %.1f MB/s |",
                text(topics),
                megabytes,
                validate.text(),
                empty,
                megabytes / Math.max(1, validate.median() - empty) * 1000));
    }

    private Sample validate(Topics topics) {
        Path environment = places.work().resolve("one");
        topics.write(environment, "127.0.0.1:1");
        return new Race()
                .add("validate", tool("validate", environment))
                .run(rounds, true)
                .get("validate");
    }

    private Duration apply(Topics topics) {
        try (Brokers brokers = Brokers.start(places.work().resolve("apply-" + runs++), 1)) {
            Path environment = places.work().resolve("many");
            topics.write(environment, brokers.servers());
            return tool("apply", environment, "--yes").run();
        }
    }

    private Duration floor(Topics topics, String pattern) {
        try (Brokers brokers = Brokers.start(places.work().resolve("floor-" + runs++), 1)) {
            return pattern(brokers, pattern, topics).run();
        }
    }

    private Program pattern(Brokers brokers, String pattern, Topics topics) {
        return places.java(
                Patterns.class,
                brokers.servers(),
                pattern,
                String.valueOf(topics.count()),
                String.valueOf(topics.partitions()));
    }

    private Program tool(String command, Path environment, String... more) {
        return places.tool(places.work(), command, environment, more);
    }

    private static String text(Topics topics) {
        return topics.count() + " x " + topics.partitions();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException("no " + file, e);
        }
    }
}
