package dev.mskbootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;

/** Commands as people start them, beside kafka-topics.sh: three brokers, a handful of topics. */
final class CommandsSection {

    private static final Topics FIVE = new Topics(5, 3);
    private static final Topics TEN = new Topics(10, 3);

    private final Places places;
    private final Table table;
    private final int rounds;
    private int created;

    CommandsSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run() {
        try (Brokers brokers = Brokers.start(places.work().resolve("commands"), 3)) {
            Path five = places.work().resolve("five");
            FIVE.write(five, brokers.servers());
            tool("apply", five, "--yes").run();
            small(brokers, five);
            create(brokers);
        }
    }

    private void small(Brokers brokers, Path five) {
        Samples samples = new Race()
                .add("list", places.kafkaTopics("--bootstrap-server", brokers.servers(), "--list"))
                .add("describe", places.kafkaTopics("--bootstrap-server", brokers.servers(), "--describe"))
                .add("version", places.tool(places.work(), "--version"))
                .add("validate", tool("validate", five))
                .add("plan", tool("plan", five))
                .add("verify", tool("verify", five))
                .add("describe us", tool("describe", five))
                .run(rounds, true);
        table.head("Five topics, whole processes");
        table.row("`--version`", samples.get("version"), "`kafka-topics.sh --list`", samples.get("list"));
        table.row("`validate`", samples.get("validate"), "`kafka-topics.sh --list`", samples.get("list"));
        table.row("`plan`, nothing to do", samples.get("plan"), "`kafka-topics.sh --list`", samples.get("list"));
        table.row("`verify`", samples.get("verify"), "`kafka-topics.sh --describe`", samples.get("describe"));
        table.row("`describe`", samples.get("describe us"), "`kafka-topics.sh --describe`", samples.get("describe"));
    }

    private void create(Brokers brokers) {
        Samples samples = new Race()
                .add("loop", () -> loop(brokers))
                .add("apply", () -> apply(brokers))
                .run(Math.min(rounds, 5), true);
        table.row(
                "10 x `kafka-topics.sh --create`",
                samples.get("loop"),
                "`apply` of 10, verified",
                samples.get("apply"));
    }

    private Duration loop(Brokers brokers) {
        Duration sum = Duration.ZERO;
        String prefix = "loop-" + created++ + ".";
        for (int index = 0; index < TEN.count(); index++) {
            sum = sum.plus(places.kafkaTopics(
                            "--bootstrap-server",
                            brokers.servers(),
                            "--create",
                            "--topic",
                            prefix + Topics.name(index),
                            "--partitions",
                            String.valueOf(TEN.partitions()),
                            "--replication-factor",
                            "1",
                            "--config",
                            Topics.CONFIG + "=" + Topics.VALUE)
                    .run());
        }
        return sum;
    }

    private Duration apply(Brokers brokers) {
        Path folder = places.work().resolve("ten");
        TEN.named("apply-" + created++ + ".").write(folder, brokers.servers());
        return tool("apply", folder, "--yes").run();
    }

    private Program tool(String command, Path environment, String... more) {
        return places.tool(places.work(), command, environment, more);
    }
}
