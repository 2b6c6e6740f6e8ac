package dev.mskbootstrap.tool.report;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of an apply that somebody interrupted. */
class AppliedTextTest {

    private static final List<Change> CHANGES = plan(new MemoryCluster(3), desired(topic("a", 1, 1), topic("b", 1, 1)))
            .changes();

    @Test
    void before_anything_was_changed_it_takes_one_line() {
        assertThat(interrupted(new Outcome.NotTried(CHANGES.get(0)), new Outcome.NotTried(CHANGES.get(1))))
                .isEqualTo("Interrupted: nothing was changed; 2 changes left. Run apply again.\n");
    }

    @Test
    void after_something_was_changed_the_rest_is_named() {
        assertThat(interrupted(new Outcome.Done(CHANGES.get(0)), new Outcome.NotTried(CHANGES.get(1))))
                .isEqualTo("""
                  ok a
                  * not tried: b (create)
                Interrupted: 1 created, 1 not tried in 1.0 s.
                """);
    }

    @Test
    void a_request_without_an_answer_may_have_changed_something() {
        Outcome lost = new Outcome.Failed(CHANGES.get(0), Reason.NO_ANSWER, "no answer");
        assertThat(interrupted(lost, new Outcome.NotTried(CHANGES.get(1))))
                .contains("whether it was done is not known")
                .doesNotContain("nothing was changed");
    }

    private static String interrupted(Outcome... outcomes) {
        return AppliedText.render(new Applied(List.of(outcomes), Duration.ofSeconds(1), true), Style.PLAIN);
    }
}
