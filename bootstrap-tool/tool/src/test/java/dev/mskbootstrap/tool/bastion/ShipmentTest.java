package dev.mskbootstrap.tool.bastion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves this machine for a bastion. */
class ShipmentTest {

    private final Workspace workspace;

    ShipmentTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_variable_with_a_secrets_name_stays_here() throws IOException {
        workspace.topics("topics:\n  orders: {description: \"${STAGE:-none} ${db_password:-none}\"}\n");
        assertThatThrownBy(() -> shipment().variables(Map.of("STAGE", "prod", "db_password", "hunter2")))
                .isInstanceOfSatisfying(
                        InvalidFilesException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .hasToString(
                                        "envs/mine/topics.yaml:2:41: the variable db_password has a secret's name, and AWS keeps what is"
                                                + " sent to a bastion; put secrets into AWS Secrets Manager (auth: {type: scram,"
                                                + " secretArn: ...}); call it otherwise when it is none"));
    }

    @Test
    void nobody_minds_its_name_while_it_is_not_set() throws IOException {
        workspace.topics("topics:\n  orders: {description: \"${API_TOKEN:-none}\"}\n");
        assertThat(shipment().variables(Map.of("HOME", "/root"))).isEmpty();
    }

    private Shipment shipment() throws IOException {
        Path root = workspace.path("").toRealPath();
        return Shipment.of(new SpecReader(root, Map.of()).read(root.resolve("envs/mine")), root);
    }
}
