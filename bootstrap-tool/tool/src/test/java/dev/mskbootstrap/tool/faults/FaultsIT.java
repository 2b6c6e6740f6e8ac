package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.CONTROLLER;
import static dev.mskbootstrap.tool.faults.Fleet.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.mskbootstrap.tool.e2e.Run;
import dev.mskbootstrap.tool.e2e.Started;
import dev.mskbootstrap.tool.plan.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class FaultsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private final Logger kafka = Logger.getLogger("org.apache.kafka");
    private final Tally tally = new Tally();
    private Fleet fleet;
    private Stage stage;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        kafka.setLevel(Level.OFF);
        fleet = Fleet.start(folder);
        stage = new Stage(fleet, tally);
    }

    @AfterAll
    void end() {
        fleet.close();
        System.out.println(tally.render());
        assertThat(tally.sum(Tally.Column.FALSE)).isZero();
    }

    @Test
    void quota_waits() {
        throttled(8, TIMEOUT, script -> script.once(second(Write.CREATE), Exchange::pass));
    }

    @Test
    void quota_short() {
        throttled(
                2, Duration.ofSeconds(2), script -> script.always(second(Write.ADD_PARTITIONS), Fault.lateBy(TIMEOUT)));
    }

    private static java.util.function.Predicate<Exchange> second(Write write) {
        java.util.concurrent.atomic.AtomicInteger seen = new java.util.concurrent.atomic.AtomicInteger();
        return exchange -> write.test(exchange) && seen.incrementAndGet() > 1;
    }

    private void throttled(double rate, Duration timeout, java.util.function.Consumer<Script> more) {
        ClientQuotaEntity tool = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, "msk-bootstrap"));
        try (Admin admin = fleet.admin()) {
            Mixture mixture = stage.mixture();
            answer(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                            tool, List.of(new ClientQuotaAlteration.Op("controller_mutation_rate", rate)))))
                    .all());
            fleet.settle(admin);
            Told told = stage.apply(mixture, timeout, s -> {}, more);
            System.out.println(told.applied());
            answer(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                            tool, List.of(new ClientQuotaAlteration.Op("controller_mutation_rate", null)))))
                    .all());
            stage.judge("quota", mixture, List.of(told), true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void diskbroker(Write write) {
        SmallDisk disk = fleet.disk(2).orElseGet(() -> abort("no"));
        System.out.println(stage.play(
                "disk full", TIMEOUT, script -> script.once(write, Fault.before(x -> disk.fill()))));
    }

    @ParameterizedTest
    @EnumSource
    void diskcontroller(Write write) {
        SmallDisk disk = fleet.disk(CONTROLLER).orElseGet(() -> abort("no"));
        System.out.println(stage.play(
                "disk full", Duration.ofSeconds(3), script -> script.once(write, Fault.before(x -> disk.fill()))));
        System.out.println(fleet.runs(1));
    }

    @Test
    void crowd() {
        Crowd crowd = new Crowd();
        try (Admin admin = fleet.admin()) {
            List<CompletableFuture<Void>> l = new java.util.ArrayList<>();
            Told told = stage.apply(
                    crowd,
                    Duration.ofSeconds(30),
                    s -> {},
                    script -> script.once(Write.CREATE, Fault.before(x -> {
                        Crowd.makeOtherwise(admin);
                        l.add(CompletableFuture.runAsync(() -> Crowd.makeHalf(admin)));
                    })));
            l.getFirst().join();
            stage.judge("crowd", crowd, List.of(told), false);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void race(int i) {
        Mixture mixture = stage.mixture();
        stage.judge("race", mixture, new Race(fleet, stage).run(mixture), false);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3})
    void races(int i, @TempDir Path folder) {
        Mixture mixture = stage.mixture();
        List<Change> known = stage.plan(mixture);
        Cli one = Cli.of(folder.resolve("1"), fleet.direct(), mixture);
        Cli two = Cli.of(folder.resolve("2"), fleet.direct(), mixture);
        Started a = one.apply();
        Started b = two.apply();
        Run ra = a.end(), rb = b.end();
        System.out.println(ra.out() + ra.err() + ra.exitCode() + "\n" + rb.out() + rb.err() + rb.exitCode());
        stage.judge("race of processes", mixture, List.of(one.told(known), two.told(known)), false);
    }
}
