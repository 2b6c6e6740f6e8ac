package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.Observation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which {@code acls} lead to those that were seen. */
class AclExportTest {

    @Test
    void acls_are_stated_as_such_and_a_plan_on_them_has_nothing_to_do() {
        Export export = export(seen(
                "allow User:CN=app,O=acme Write topic orders",
                "allow User:CN=app,O=acme Describe topic orders",
                "deny User:* Read group app-* from 10.0.0.7",
                "allow User:app All transactionalId *",
                "allow User:app DescribeConfigs cluster"));
        assertThat(export.text()).endsWith("""
                acls:
                  - principal: "User:*"
                    group: "app-*"
                    deny: [Read]
                    host: "10.0.0.7"
                  - principal: "User:CN=app,O=acme"
                    topic: orders
                    allow: [Write, Describe]
                  - principal: "User:app"
                    transactionalId: "*"
                    allow: [All]
                  - principal: "User:app"
                    cluster: true
                    allow: [DescribeConfigs]
                """);
        assertThat(export.notes()).isEmpty();
    }

    @Test
    void what_no_file_can_state_or_has_no_effect_is_left_out_and_said() {
        Export export = export(seen("allow IAM:x Read topic orders", "allow User:CN=app,O=acme Read topic orders"));
        assertThat(Seen.notes(export))
                .containsExactly(
                        "allow IAM:x Read topic orders: the ACL is left out: its principal is no User:, and ACLs"
                                + " have no effect on others");
    }

    @Test
    void acls_that_cannot_be_read_are_not_taken_for_none() {
        Export export = export(new AclState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_CLUSTER)));
        assertThat(export.extent()).isEqualTo(Export.Extent.LACKS_HIDDEN);
        assertThat(Seen.notes(export))
                .containsExactly("acls: they are left out: not authorised to read them:"
                        + " User:CN=tool needs Describe on the cluster");
        assertThat(export(new AclState.NoAuthorizer()).extent()).isEqualTo(Export.Extent.WHOLE);
    }

    private static AclState seen(String... texts) {
        return new AclState.Seen(new TreeSet<>(acls(texts)), "User:me", new TreeSet<>());
    }

    private static Export export(AclState acls) {
        Seen seen = new Seen().topic("orders", 6, 3, Map.of());
        Observation observed = seen.observation().withAcls(acls);
        Export export = ClusterExport.of(seen.environment(), List.of(), observed);
        return new ReadBack(Seen.reader(), seen.environment()).planned(export, observed);
    }
}
