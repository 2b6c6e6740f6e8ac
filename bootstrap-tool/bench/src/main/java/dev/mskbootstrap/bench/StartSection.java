package dev.mskbootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;

/** The README's first command, on nothing: three brokers started, five topics created and verified, brokers stopped. */
final class StartSection {

    private final Places places;
    private final Table table;
    private final int rounds;
    private int runs;

    StartSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run() {
        Samples samples = new Race()
                .add("apply", this::apply)
                .add("plain", () -> bare(true))
                .add("flags", () -> bare(false))
                .run(rounds, true);
        table.head("From nothing");
        Sample apply = samples.get("apply");
        table.row(
                "`apply --env local`",
                apply,
                "the same brokers, `java`, to their first describeCluster",
                samples.get("plain"));
        table.row("`apply --env local`", apply, "the same with our JVM flags, no archive", samples.get("flags"));
    }

    private Duration apply() {
        Path data = places.work().resolve("start-" + runs++);
        Path local = places.home().resolve("envs/local");
        return places.tool(data, "apply", "--env", local.toString(), "--yes").run();
    }

    private Duration bare(boolean isPlain) {
        String folder = places.work().resolve("start-" + runs++).toString();
        return (isPlain ? places.plainJava(BareStart.class, folder) : places.java(BareStart.class, folder)).run();
    }
}
