package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an {@code env.yaml} says of its brokers' size. */
class CapacityInFileTest {

    private final Workspace workspace;

    CapacityInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instanceType: kafka.m7g.large, brokers: 6, flavour: standard",
                "instanceType: express.m7g.large, flavour: express",
                "instanceType: kafka.t3.small, flavour: kafka",
                "instanceType: kafka.m5.4xlarge"
            })
    void brokers_that_are_known(String stated) {
        workspace.env("cluster: {sandbox: {}, " + stated + "}");
        assertThat(workspace.validate().exitCode()).isZero();
    }

    @Test
    void an_instance_type_with_a_typing_error() {
        assertThat(validate("instanceType: express.m7g.lagre")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:38: unknown instance type "express.m7g.lagre"
                    did you mean "express.m7g.large"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_instance_type_of_another_flavour() {
        assertThat(validate("instanceType: kafka.m7g.large, flavour: express")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:38: kafka.m7g.large is an instance type of MSK Standard, and the flavour is express
                    write flavour: standard, or the instance type that it has
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void serverless_has_no_instance_type() {
        assertThat(validate("instanceType: kafka.m7g.large, flavour: serverless"))
                .isEqualTo(invalid("""
                envs/mine/env.yaml:1:38: kafka.m7g.large is an instance type of MSK Standard, and the flavour is serverless
                    remove it: MSK Serverless has none
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void brokers_of_no_size() {
        assertThat(validate("brokers: 6")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:33: cluster.brokers says how many brokers of an instanceType there are, and there is none
                    add instanceType, such as kafka.m7g.large, or remove it
                1 problem. Nothing was contacted.
                """));
    }

    private CliRun validate(String stated) {
        return workspace.env("cluster: {sandbox: {}, " + stated + "}").validate();
    }
}
