package dev.mskbootstrap.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.IdentitiesFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's example does what its comments say. */
class ExampleTest {

    private static final Path EXAMPLE = Path.of("example/identities.yaml");

    @RegisterExtension
    static final SandboxExtension KAFKA =
            SandboxExtension.of(options -> options.withBrokers(1).withIdentities(EXAMPLE));

    @BeforeAll
    static void topics(Sandbox kafka) {
        assertThat(Kafka.create(kafka, "bastion", "orders.eu")).isEqualTo("created");
        assertThat(Kafka.create(kafka, "bastion", "invoices")).isEqualTo("created");
    }

    @Test
    void the_bastion_deletes_nothing(Sandbox kafka) {
        assertThat(Kafka.delete(kafka, "bastion", "invoices")).isEqualTo("TopicAuthorizationException");
        assertThat(kafka.decisions())
                .anyMatch(line -> line.endsWith("/invoices to arn:aws:sts::123456789012:assumed-role/bastion/"
                        + "i-0123456789abcdef0: statement 2 \"ButNeverDelete\" of example/policies/boundary.json denies it"
                        + " [DELETE_TOPICS]"));
    }

    @Test
    void orders_are_written_and_read_and_nothing_else_is(Sandbox kafka) {
        assertThat(Kafka.produce(kafka, "orders-app", "orders.eu")).isEqualTo("written");
        assertThat(Kafka.produce(kafka, "orders-app", "invoices")).isEqualTo("TopicAuthorizationException");
        assertThat(Kafka.consume(kafka, "billing", "billing-1", "orders.eu")).isEqualTo("a record");
        assertThat(Kafka.consume(kafka, "billing", "reporting", "orders.eu")).isEqualTo("GroupAuthorizationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bastion", "orders-app", "billing", "payments", "alice"})
    void everybody_signs_on(String identity, Sandbox kafka) {
        assertThat(Kafka.clusterOf(kafka, identity)).isEqualTo(kafka.clusterId());
    }

    @Test
    void nothing_in_its_policies_is_without_effect() {
        Identities identities = new IdentitiesFile(EXAMPLE, Path.of("")).read().identities();
        assertThat(identities.warnings(Flavour.STANDARD)).isEmpty();
    }
}
