package dev.mskbootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What it costs that a sandbox has identities: the README's example, which has five. */
final class SandboxSection {

    private final Places places;
    private final Table table;
    private final int rounds;
    private final Path identities;
    private int runs;

    SandboxSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
        this.identities = places.home().resolve("bootstrap-tool/sandbox/example/identities.yaml");
    }

    void run() {
        table.head("A sandbox with five identities, three brokers");
        starts();
        connections();
        decisions();
    }

    private void starts() {
        Path plain = places.work().resolve("sandbox-plain");
        Path secured = places.work().resolve("sandbox-secured");
        Samples samples = new Race()
                .add("plain first", () -> start(places.work().resolve("sandbox-" + runs++)))
                .add("secured first", () -> start(places.work().resolve("sandbox-" + runs++), identities))
                .add("plain", () -> start(plain))
                .add("secured", () -> start(secured, identities))
                .run(rounds, true);
        table.row("first start, secured", samples.get("secured first"), "plain", samples.get("plain first"));
        table.row("later start, secured", samples.get("secured"), "plain", samples.get("plain"));
    }

    private Duration start(Path... arguments) {
        String[] texts = Arrays.stream(arguments).map(Path::toString).toArray(String[]::new);
        return places.java(SandboxStart.class, texts).answer().after();
    }

    private void connections() {
        try (Brokers brokers = Brokers.start(places.work().resolve("sandbox-connections"), identities)) {
            String iam = brokers.clientProperties("bastion").toString();
            String plain = plain(brokers);
            Samples samples = new Race()
                    .add("iam", places.iam(brokers, Connections.class, iam))
                    .add("plain", places.iam(brokers, Connections.class, plain))
                    .run(rounds, true);
            table.row("first connection in a new JVM, IAM over TLS", samples.get("iam"), "plain", samples.get("plain"));
            List<String> turns = places.iam(brokers, Connections.class, iam, plain, String.valueOf(10 * rounds))
                    .answer()
                    .lines();
            table.row(
                    "a new client's connection in a warm JVM, IAM over TLS",
                    sample(turns.getFirst()),
                    "plain",
                    sample(turns.getLast()));
        }
    }

    private String plain(Brokers brokers) {
        try {
            Path file = places.work().resolve("plain.properties");
            return Files.writeString(file, "bootstrap.servers=" + brokers.servers())
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException("cannot write client properties", e);
        }
    }

    private static Sample sample(String nanoseconds) {
        return new Sample(Arrays.stream(nanoseconds.split(" ", -1))
                .map(number -> Duration.ofNanos(Long.parseLong(number)))
                .toList());
    }

    private void decisions() {
        long rate = Long.parseLong(places.java(Decisions.class, places.work().toString())
                .answer()
                .lines()
                .getFirst());
        table.text(String.format(
                Locale.ROOT, "\nAuthorizer, one thread, a policy of 100 statements: %,d decisions per second.", rate));
    }
}
