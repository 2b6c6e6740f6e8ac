package dev.mskbootstrap.tool.access;

import static dev.mskbootstrap.tool.access.AccessTexts.access;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Grant.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each task takes. */
class AclExpansionTest {

    @Test
    void who_produces_writes_and_sees_topics_and_transactional_ids() {
        assertThat(AclExpansion.of(
                        access(grant("User:app", Task.PRODUCE, List.of("orders"), List.of(), List.of("app-*")))))
                .map(String::valueOf)
                .containsExactly(
                        "allow User:app Write topic orders",
                        "allow User:app Describe topic orders",
                        "allow User:app Write transactionalId app-*",
                        "allow User:app Describe transactionalId app-*");
    }

    @Test
    void who_consumes_reads_topics_and_groups() {
        assertThat(AclExpansion.of(
                        access(grant("User:app", Task.CONSUME, List.of("eeg.*"), List.of("gateway"), List.of()))))
                .map(String::valueOf)
                .containsExactly(
                        "allow User:app Read topic eeg.*",
                        "allow User:app Describe topic eeg.*",
                        "allow User:app Read group gateway");
    }

    @Test
    void a_connector_reads_in_the_group_of_its_name() {
        assertThat(AclExpansion.of(
                        access(grant("User:app", Task.CONNECT, List.of("orders-sink"), List.of(), List.of()))))
                .map(String::valueOf)
                .containsExactly("allow User:app Read group connect-orders-sink");
    }

    @Test
    void who_administers_topics_neither_reads_nor_writes_them() {
        assertThat(AclExpansion.of(access(grant("User:app", Task.ADMIN, List.of("*"), List.of(), List.of()))))
                .map(String::valueOf)
                .containsExactly(
                        "allow User:app Create topic *",
                        "allow User:app Delete topic *",
                        "allow User:app Alter topic *",
                        "allow User:app Describe topic *",
                        "allow User:app DescribeConfigs topic *",
                        "allow User:app AlterConfigs topic *");
    }

    @Test
    void identities_of_iam_take_no_acls() {
        assertThat(AclExpansion.of(access(grant("role/app", Task.PRODUCE, List.of("orders"), List.of(), List.of()))))
                .isEmpty();
    }
}
