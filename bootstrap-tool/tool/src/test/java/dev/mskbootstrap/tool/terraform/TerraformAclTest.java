package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.resource;
import static dev.mskbootstrap.tool.terraform.Exporting.state;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ACLs that Terraform manages. */
class TerraformAclTest {

    @Test
    void those_of_one_name_are_stated_together() {
        assertThat(state(
                                acl("a", "Topic", "eeg.", "Prefixed", "Read", "Allow"),
                                acl("b", "Topic", "eeg.", "Prefixed", "Describe", "Allow"),
                                acl("c", "Cluster", "kafka-cluster", "Literal", "AlterConfigs", "Deny"),
                                acl("d", "TransactionalID", "*", "Literal", "All", "Allow"))
                        .body())
                .isEqualTo("""
                        topics: {}
                        acls:
                          - principal: "User:app"
                            topic: "eeg.*"
                            allow: [Read, Describe]
                          - principal: "User:app"
                            transactionalId: "*"
                            allow: [All]
                          - principal: "User:app"
                            cluster: true
                            deny: [AlterConfigs]
                        """);
    }

    @Test
    void what_no_file_can_state_is_left_out_and_said() {
        assertThat(state(
                                acl("a", "Topic", "x", "Match", "Read", "Allow"),
                                acl("b", "Topic", "x*", "Literal", "Read", "Allow"),
                                acl("c", "DelegationToken", "x", "Literal", "Read", "Allow"))
                        .notes())
                .containsExactly(
                        "kafka_acl.a: the ACL is left out: resource_pattern_type_filter is Match, which no file can state",
                        "kafka_acl.b: the ACL is left out: resource_name is x*, which no file can state",
                        "kafka_acl.c: the ACL is left out: resource_type is DelegationToken, which no file can state");
    }

    @Test
    void a_principal_that_terraform_withholds_makes_the_file_incomplete() {
        String values = values("Topic", "x", "Literal", "Read", "Allow");
        assertThat(state(resource("kafka_acl.a", "kafka_acl", values, "{\"acl_principal\":true}"))
                        .notes())
                .containsExactly(
                        "kafka_acl.a: the ACL is left out: acl_principal is not known: it is sensitive in Terraform");
    }

    @Test
    void with_only_some_topics_there_are_only_their_acls() {
        assertThat(state(
                                acl("a", "Topic", "x", "Literal", "Read", "Allow"),
                                acl("b", "Group", "x", "Literal", "Read", "Allow"),
                                acl("c", "Topic", "y", "Literal", "Read", "Allow"))
                        .only("x")
                        .body())
                .endsWith("""
                        acls:
                          - principal: "User:app"
                            topic: x
                            allow: [Read]
                        """);
    }

    private static String acl(String name, String type, String resource, String pattern, String operation, String how) {
        return resource("kafka_acl." + name, "kafka_acl", values(type, resource, pattern, operation, how), "{}");
    }

    private static String values(String type, String resource, String pattern, String operation, String how) {
        return """
                {"acl_host":"*","acl_operation":"%s","acl_permission_type":"%s","acl_principal":"User:app",
                "resource_name":"%s","resource_type":"%s","resource_pattern_type_filter":"%s"}""".formatted(operation, how, resource, type, pattern);
    }
}
