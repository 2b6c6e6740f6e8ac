package dev.mskbootstrap.sandbox.junit;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** When a sandbox starts and ends, judged by JUnit's own engine. */
class SandboxExtensionLifeTest {

    @BeforeEach
    void regionOfTheUser() {
        Played.SEEN.clear();
        System.setProperty("aws.region", "ap-south-1");
    }

    @AfterEach
    void regionOfTheBuild() {
        System.setProperty("aws.region", "eu-west-1");
    }

    @Test
    void a_static_one_runs_for_its_class_and_the_classes_in_it() {
        assertThat(run(Played.Static.class).testEvents().succeeded().count()).isEqualTo(2);
        assertThat(Played.SEEN).hasSize(3).containsOnly(Played.SEEN.getFirst());
        assertThatThrownBy(Played.Static.KAFKA::sandbox)
                .hasMessage("No sandbox runs here: it does so for @BeforeAll and all tests of a class when its field is"
                        + " static, for each test when it is not");
    }

    @Test
    void one_that_is_not_static_runs_for_each_test_and_takes_its_folder_with_it() {
        assertThat(run(Played.PerTest.class).testEvents().succeeded().count()).isEqualTo(2);
        assertThat(Played.SEEN).doesNotHaveDuplicates().hasSize(2).allMatch(Files::notExists);
    }

    @Test
    void a_start_that_fails_says_why_in_the_sandboxs_words() {
        assertThat(failure(run(Played.Unreadable.class).containerEvents()))
                .hasMessage("nowhere/identities.yaml:1:1: there is no such file; create it, or correct the path");
        assertThat(Played.SEEN).hasSize(1).allMatch(Files::notExists);
    }

    @Test
    void a_test_that_fails_tells_what_was_denied_meanwhile() {
        assertThat(failure(run(Played.Denied.class).testEvents()).getSuppressed())
                .extracting(Throwable::getMessage)
                .singleElement(as(STRING))
                .startsWith("The sandbox said meanwhile:\n  denied kafka-cluster:Connect on arn:aws:kafka:eu-west-1:")
                .contains("to arn:aws:iam::123456789012:user/app: no statement allows it [CONNECT]\n  refused [");
        assertThat(System.getProperty("aws.region")).isEqualTo("ap-south-1");
        assertThat(System.getProperty("aws.sharedCredentialsFile")).isNull();
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static Throwable failure(Events events) {
        return events.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
