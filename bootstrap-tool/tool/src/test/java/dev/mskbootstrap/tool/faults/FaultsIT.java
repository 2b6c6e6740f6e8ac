package dev.mskbootstrap.tool.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@EnabledIfSystemProperty(
        named = "faults",
        matches = "true",
        disabledReason = "not finished: a whole run has not been timed yet; -Dfaults=true runs it")
class FaultsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(2);
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

    @ParameterizedTest
    @EnumSource
    void cut_before(Write write) {
        stage.play("connection cut", TIMEOUT, script -> script.once(write, Fault.cutBefore()));
    }

    @ParameterizedTest
    @EnumSource
    void cut_none(Write write) {
        stage.play("connection cut", TIMEOUT, script -> script.once(write, Fault.cutWithin(0)));
    }

    @ParameterizedTest
    @EnumSource
    void cut_half(Write write) {
        stage.play("connection cut", TIMEOUT, script -> script.once(write, Fault.cutWithin(0.5)));
    }

    @ParameterizedTest
    @EnumSource
    void cut_after(Write write) {
        stage.play("connection cut", TIMEOUT, script -> script.once(write, Fault.cutAfter()));
    }

    @ParameterizedTest
    @EnumSource
    void late(Write write) {
        stage.play("answers late", SHORT, script -> script.always(write, Fault.lateBy(TIMEOUT)));
    }

    @ParameterizedTest
    @EnumSource
    void swallowed(Write write) {
        stage.play("request swallowed", SHORT, script -> script.once(write, Fault.swallowed()));
    }

    @ParameterizedTest
    @EnumSource
    void killbefore(Write write) {
        stage.play("broker killed", TIMEOUT, script -> script.once(write, Fault.before(fleet::kill)));
    }

    @ParameterizedTest
    @EnumSource
    void killduring(Write write) {
        stage.play("broker killed", TIMEOUT, script -> script.once(write, Fault.unanswered(fleet::kill)));
    }

    @ParameterizedTest
    @EnumSource
    void killafter(Write write) {
        stage.play("broker killed", TIMEOUT, script -> script.once(write, Fault.after(fleet::kill)));
    }

    @ParameterizedTest
    @EnumSource
    void controllerbefore(Write write) {
        stage.play("controller killed", TIMEOUT, script -> script.once(write, Fault.before(x -> fleet.restart(1))));
    }

    @ParameterizedTest
    @EnumSource
    void controllerduring(Write write) {
        stage.play("controller killed", TIMEOUT, script -> script.once(write, Fault.during(x -> fleet.restart(1))));
    }

    @ParameterizedTest
    @EnumSource
    void controllerafter(Write write) {
        stage.play("controller killed", TIMEOUT, script -> script.once(write, Fault.after(x -> fleet.restart(1))));
    }

    @ParameterizedTest
    @EnumSource
    void lag(Write write) {
        stage.play("brokers lag", TIMEOUT, script -> {
            script.once(write, Fault.cutWithin(0.5))
                    .always(x -> x.is(ApiKeys.FETCH), Fault.lateBy(Duration.ofMillis(1200)));
            java.util.concurrent.locks.LockSupport.parkNanos(700_000_000L);
        });
    }
}
