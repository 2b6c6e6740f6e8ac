package dev.mskbootstrap.bench;

import java.time.Duration;

/** What programs make of the same library: topics are created and read back, on brokers that are new each time. */
final class PatternsSection {

    private final Places places;
    private final Table table;
    private final int rounds;
    private int runs;

    PatternsSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run(int topics) {
        Race race = new Race();
        for (String pattern : new String[] {"client-per-operation", "sequential", "batched"}) {
            race.add(pattern, () -> create(pattern, topics));
        }
        Samples samples = race.run(rounds, false);
        table.head("AdminClient programs: " + topics + " topics x 3 partitions, created and read back");
        Sample floor = samples.get("batched");
        table.row("a client per operation", samples.get("client-per-operation"), "one client, batched", floor);
        table.row("one client, topic by topic", samples.get("sequential"), "one client, batched", floor);
    }

    private Duration create(String pattern, int topics) {
        try (Brokers brokers = Brokers.start(places.work().resolve("patterns-" + runs++), 1)) {
            return places.java(Patterns.class, brokers.servers(), pattern, String.valueOf(topics), "3")
                    .run();
        }
    }
}
