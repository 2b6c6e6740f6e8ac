package dev.mskbootstrap.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of somebody else's, which {@link SandboxExtensionLifeTest} has JUnit's engine play; some are to fail. */
final class Played {

    static final List<Path> SEEN = new ArrayList<>();

    private Played() {}

    static class Static {
        @RegisterExtension
        static final SandboxExtension KAFKA = SandboxExtension.of(options -> options.withBrokers(1));

        @BeforeAll
        static void see(Sandbox kafka) {
            SEEN.add(kafka.folder());
        }

        @Test
        void one(Sandbox kafka) {
            SEEN.add(kafka.folder());
        }

        @Nested
        class Inner {
            @Test
            void two() {
                SEEN.add(KAFKA.sandbox().folder());
            }
        }
    }

    static class PerTest {
        @RegisterExtension
        final SandboxExtension kafka = SandboxExtension.of(options -> options.withBrokers(1));

        @RepeatedTest(2)
        void one() {
            SEEN.add(kafka.sandbox().folder());
        }
    }

    static class Unreadable {
        @RegisterExtension
        static final SandboxExtension KAFKA = SandboxExtension.of(options -> {
            SEEN.add(options.folder());
            return options.withIdentities(Path.of("nowhere/identities.yaml"));
        });

        @Test
        void one() {}
    }

    static class Denied {
        @RegisterExtension
        final SandboxExtension kafka = SandboxExtension.of(options -> options.withBrokers(1)
                .withIdentities(Identities.of(Member.iam("app", "arn:aws:iam::123456789012:user/app"))));

        @Test
        void one(Sandbox sandbox) {
            assertThat(System.getProperty("aws.region")).isEqualTo("eu-west-1");
            assertThat(Kafka.clusterOf(sandbox, "app")).isEqualTo(sandbox.clusterId());
        }
    }
}
