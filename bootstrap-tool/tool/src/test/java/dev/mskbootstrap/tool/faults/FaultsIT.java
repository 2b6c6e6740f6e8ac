package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mskbootstrap.tool.e2e.Started;
import dev.mskbootstrap.tool.plan.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults, for real: whatever befalls an apply, what it says of itself is true, and the next run converges. A selection of
 * the scenarios; {@code -Dfaults=true} plays all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class FaultsIT {

    private static final String WHOLE = "faults";
    private static final boolean IS_WHOLE = Boolean.getBoolean(WHOLE);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MODERATE = Duration.ofSeconds(6);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(4);

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

    /** Whatever became of the scenario before. */
    @BeforeEach
    void mend() {
        fleet.mend();
    }

    private static Stream<Arguments> cuts() {
        return eachWrite(List.of(Cut.values()));
    }

    private static Stream<Arguments> moments() {
        return eachWrite(List.of(Moment.values())).limit(IS_WHOLE ? Long.MAX_VALUE : 2);
    }

    /** Each takes the controller's own time to come back. */
    private static Stream<Arguments> fewMoments() {
        return IS_WHOLE ? moments() : moments().limit(1);
    }

    /** Every write in every way, or every write and every way once. */
    private static Stream<Arguments> eachWrite(List<?> ways) {
        List<Write> writes = List.of(Write.values());
        return IntStream.range(0, writes.size())
                .boxed()
                .flatMap(at -> (IS_WHOLE ? ways : ways.subList(at, at + 1))
                        .stream().map(way -> Arguments.of(writes.get(at), way)));
    }

    /** Every write, or one that has others before and after it. */
    private static Stream<Write> writes() {
        return IS_WHOLE ? Arrays.stream(Write.values()) : Stream.of(Write.ADD_PARTITIONS);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_connection_is_cut(Write write, Cut where) {
        stage.play("connection cut", TIMEOUT, script -> script.once(write, where.fault()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_broker_answers_after_the_deadline(Write write) {
        stage.play("answer after the deadline", SHORT, script -> script.always(write, Fault.lateBy(LATE)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_request_is_swallowed(Write write) {
        stage.play("request swallowed", SHORT, script -> script.once(write, Fault.swallowed()));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_broker_is_killed(Write write, Moment when) {
        stage.play("broker killed", MODERATE, script -> script.once(write, when.of(fleet::kill)));
    }

    @ParameterizedTest
    @MethodSource("fewMoments")
    void the_controller_is_killed_and_comes_back(Write write, Moment when) {
        stage.play(
                "controller killed",
                TIMEOUT,
                script -> script.once(write, when.of(broker -> fleet.restart(CONTROLLER))));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void brokers_lag_behind_the_controller(Write write) {
        stage.play("brokers that lag", TIMEOUT, script -> {
            script.once(write, Fault.cutWithin(0.5))
                    .always(exchange -> exchange.is(ApiKeys.FETCH), Fault.lateBy(Duration.ofMillis(1200)));
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        });
    }

    @Test
    @EnabledIfSystemProperty(named = WHOLE, matches = "true", disabledReason = "-Dfaults=true plays all scenarios")
    void a_quota_throttles() {
        stage.playThrottled(2, TIMEOUT, script -> script.once(second(Write.ADD_PARTITIONS), Exchange::pass));
    }

    @Test
    @EnabledIfSystemProperty(named = WHOLE, matches = "true", disabledReason = "-Dfaults=true plays all scenarios")
    void a_quota_throttles_until_the_deadline() {
        stage.playThrottled(2, SHORT, script -> script.always(second(Write.ADD_PARTITIONS), Fault.lateBy(LATE)));
    }

    private static Predicate<Exchange> second(Write write) {
        AtomicInteger seen = new AtomicInteger();
        return exchange -> write.test(exchange) && seen.incrementAndGet() > 1;
    }

    @ParameterizedTest
    @MethodSource("writes")
    void the_disk_of_a_broker_is_full(Write write) {
        SmallDisk disk = disk(Fleet.BROKERS.getFirst());
        stage.play("broker's disk full", TIMEOUT, script -> script.once(write, Fault.before(broker -> disk.fill())));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void the_disk_of_the_controller_is_full(Write write) {
        SmallDisk disk = disk(CONTROLLER);
        stage.play("controller's disk full", SHORT, script -> script.once(write, Fault.before(broker -> disk.fill())));
    }

    private SmallDisk disk(int node) {
        return fleet.disk(node).orElseGet(() -> abort("no small disk: mounting is not permitted here"));
    }

    /** Three times in the selection. */
    @RepeatedTest(19)
    void two_applies_at_once(RepetitionInfo repetition) {
        assumeTrue(IS_WHOLE || repetition.getCurrentRepetition() == 1, "-Dfaults=true plays all scenarios");
        Mixture mixture = stage.mixture();
        stage.judge("two applies at once", mixture, new Race(fleet, stage).run(mixture), false);
    }

    @Test
    void two_processes_at_once(@TempDir Path folder) {
        Mixture mixture = stage.mixture();
        List<Change> known = stage.plan(mixture);
        Cli one = Cli.of(folder.resolve("1"), fleet.direct(), mixture);
        Cli other = Cli.of(folder.resolve("2"), fleet.direct(), mixture);
        List<Started> both = List.of(one.apply(), other.apply());
        both.forEach(Started::end);
        stage.judge("two processes at once", mixture, List.of(one.told(known), other.told(known)), false);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @EnabledIfSystemProperty(named = WHOLE, matches = "true", disabledReason = "-Dfaults=true plays all scenarios")
    void thousands_of_topics_are_made_under_its_feet() {
        Crowd crowd = new Crowd();
        try (Admin somebody = fleet.admin()) {
            CompletableFuture<Void> first = new CompletableFuture<>();
            CompletableFuture<Void> half = first.thenRunAsync(() -> Crowd.makeHalf(somebody));
            Fault others = Fault.before(broker -> {
                Crowd.makeOtherwise(somebody);
                first.complete(null);
            });
            Told told = stage.apply(
                    crowd, Duration.ofSeconds(30), script -> {}, script -> script.once(Write.CREATE, others));
            half.join();
            stage.judge("thousands made by others", crowd, List.of(told), false);
        }
    }
}
