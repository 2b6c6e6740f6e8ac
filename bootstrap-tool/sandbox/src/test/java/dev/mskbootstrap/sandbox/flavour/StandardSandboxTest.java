package dev.mskbootstrap.sandbox.flavour;

import static dev.mskbootstrap.sandbox.flavour.Caller.DONE;
import static dev.mskbootstrap.sandbox.flavour.Caller.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardSandboxTest {

    @Test
    void topics_are_what_somebody_wants_acls_are_there_and_defaults_are_those_of_msk(@TempDir Path folder)
            throws Exception {
        SandboxOptions options = SandboxOptions.in(folder).withBrokers(1).withFlavour(Flavour.STANDARD);
        try (Sandbox sandbox = Sandbox.start(options);
                Caller caller = Caller.of(sandbox)) {
            assertThat(caller.create("any", 1, "segment.bytes", "1048576", "min.insync.replicas", "1"))
                    .isEqualTo(DONE);
            assertThat(caller.set("any", "segment.ms", "1000")).isEqualTo(DONE);
            assertThat(outcome(caller.admin.describeAcls(AclBindingFilter.ANY).values()))
                    .isEqualTo(DONE);
            assertThat(caller.config("any", "unclean.leader.election.enable")).isEqualTo("true");
        }
    }
}
