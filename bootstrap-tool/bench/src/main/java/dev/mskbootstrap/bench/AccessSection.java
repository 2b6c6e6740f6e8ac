package dev.mskbootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Ten thousand ACLs beside the floor, and policies for many: whole processes; one broker with an authorizer, new for each apply. */
final class AccessSection {

    private final Places places;
    private final Table table;
    private final int rounds;
    private int runs;

    AccessSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run(Grants grants, Grants policies) {
        table.head("Access, whole processes; the tool in a heap of 256 MiB");
        applies(grants);
        plans(grants);
        policies(policies);
    }

    private void applies(Grants grants) {
        Samples samples = new Race()
                .add("apply", () -> apply(grants))
                .add("floor", () -> floor(grants))
                .run(rounds, false);
        table.row(
                "`apply`, " + grants.acls() + " ACLs",
                samples.get("apply"),
                "floor: created, read back",
                samples.get("floor"));
    }

    private void plans(Grants grants) {
        try (Brokers brokers = brokers("plan")) {
            Path environment = grants.write(places.work().resolve("acls"), brokers.servers());
            tool("apply", environment, "--yes", "--allow", "locks-out").run();
            Samples samples = new Race()
                    .add("plan", tool("plan", environment))
                    .add("floor", acls(brokers, "read", grants))
                    .run(rounds, true);
            table.row(
                    "`plan`, nothing to do, " + grants.acls() + " ACLs",
                    samples.get("plan"),
                    "floor: read",
                    samples.get("floor"));
        }
    }

    /** What it takes beyond one policy for one topic is the work, reading the file included; the rest is start-up. */
    private void policies(Grants grants) {
        Path many = grants.write(places.work().resolve("policies"), "127.0.0.1:1");
        Path one = new Grants(1, 1, "role/app").write(places.work().resolve("policy"), "127.0.0.1:1");
        Samples samples = new Race()
                .add("many", tool("policy", many))
                .add("one", tool("policy", one))
                .add("read many", tool("validate", many))
                .add("read one", tool("validate", one))
                .run(rounds, true);
        String what = "`policy`, " + grants.topicCount() + " topics, " + grants.principals() + " principals";
        table.row(what, samples.get("many"), "one topic, one principal", samples.get("one"));
        double reading =
                samples.get("read many").median() - samples.get("read one").median();
        double all = samples.get("many").median() - samples.get("one").median();
        table.text(String.format(
                Locale.ROOT, "| after start-up | %.0f ms | of which reads the file | %.0f ms | |", all, reading));
    }

    private Duration apply(Grants grants) {
        try (Brokers brokers = brokers("apply")) {
            topics(grants, brokers);
            Path environment = grants.write(places.work().resolve("acls"), brokers.servers());
            return tool("apply", environment, "--yes", "--allow", "locks-out").run();
        }
    }

    private Duration floor(Grants grants) {
        try (Brokers brokers = brokers("floor")) {
            topics(grants, brokers);
            return acls(brokers, "create", grants).run();
        }
    }

    /** They are there before. */
    private void topics(Grants grants, Brokers brokers) {
        tool("apply", grants.writeTopics(places.work().resolve("topics"), brokers.servers()), "--yes")
                .run();
    }

    private Brokers brokers(String what) {
        return Brokers.standard(places.work().resolve("acls-" + what + "-" + runs++));
    }

    private Program acls(Brokers brokers, String pattern, Grants grants) {
        return places.java(
                AclPatterns.class,
                brokers.servers(),
                pattern,
                String.valueOf(grants.principals()),
                String.valueOf(grants.topicCount()));
    }

    private Program tool(String command, Path environment, String... more) {
        return places.tool(places.work(), command, environment, more);
    }
}
