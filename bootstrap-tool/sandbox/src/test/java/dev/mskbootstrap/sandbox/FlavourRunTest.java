package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlavourRunTest {

    @Test
    void kafka_is_left_as_it_is() {
        assertThat(settings(Flavour.KAFKA, true)).isEmpty();
        assertThat(settings(Flavour.KAFKA, false)).isEmpty();
    }

    @Test
    void only_the_controller_refuses_and_counts() {
        Set<Object> atTheController = settings(Flavour.SERVERLESS, true).keySet();
        Set<Object> elsewhere = settings(Flavour.SERVERLESS, false).keySet();
        assertThat(atTheController)
                .contains(
                        "create.topic.policy.class.name",
                        "alter.config.policy.class.name",
                        "client.quota.callback.class")
                .contains("num.io.threads");
        assertThat(elsewhere)
                .contains("authorizer.class.name", "log.retention.bytes")
                .doesNotContain("create.topic.policy.class.name", "client.quota.callback.class", "num.io.threads");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPRESS", "STANDARD"})
    void without_a_rate_there_is_no_quota(Flavour flavour) {
        assertThat(settings(flavour, true).keySet()).doesNotContain("client.quota.callback.class");
    }

    @ParameterizedTest
    @EnumSource(names = "KAFKA", mode = EnumSource.Mode.EXCLUDE)
    void an_authorizer_that_is_there_stays(Flavour flavour) {
        Properties settings = new Properties();
        settings.put("authorizer.class.name", "somebody's");
        settings.put("super.users", "User:root");
        try (FlavourRun run = FlavourRun.of(flavour)) {
            run.addTo(settings, true);
        }
        assertThat(settings)
                .containsEntry("authorizer.class.name", "somebody's")
                .containsEntry("super.users", "User:root");
    }

    private static Properties settings(Flavour flavour, boolean isController) {
        Properties settings = new Properties();
        try (FlavourRun run = FlavourRun.of(flavour)) {
            run.addTo(settings, isController);
        }
        return settings;
    }
}
