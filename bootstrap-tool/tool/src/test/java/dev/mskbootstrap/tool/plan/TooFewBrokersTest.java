package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.cluster.Reason;
import org.junit.jupiter.api.Test;

/** Topics that the brokers which are up cannot hold. */
class TooFewBrokersTest {

    private final TopicFindings findings = new TopicFindings();

    @Test
    void where_none_is_up_no_replication_factor_would_help() {
        check(0, new Preflight.NotAsked());
        assertThat(findings.conflicts())
                .containsExactly(new Conflict(
                        "orders",
                        "replication factor 2 wanted, and 0 brokers are up",
                        "start the brokers that are down"));
    }

    @Test
    void brokers_that_show_themselves_may_not_take_topics_yet() {
        check(3, new Preflight.Refused(Reason.TOO_FEW_BROKERS, "All brokers are currently fenced.", null));
        assertThat(findings.conflicts())
                .containsExactly(new Conflict(
                        "orders",
                        "the brokers refuse to create it: All brokers are currently fenced.",
                        "see whether all brokers are up, or lower replicationFactor (topics.yaml:3)"));
    }

    private void check(int brokers, Preflight preflight) {
        new CreationCheck(Flavour.KAFKA, Topics.cluster("any", brokers), findings)
                .check(topic("orders", 1, 2), preflight);
    }
}
