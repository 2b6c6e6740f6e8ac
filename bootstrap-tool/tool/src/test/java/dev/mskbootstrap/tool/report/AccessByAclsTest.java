package dev.mskbootstrap.tool.report;

import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.AccessMatrix;
import dev.mskbootstrap.tool.access.AccessTexts;
import dev.mskbootstrap.tool.access.Right;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may do what, by the ACLs of a cluster. */
class AccessByAclsTest {

    @Test
    void denies_prefixes_everybody_and_the_cluster_all_count() {
        assertThat(AccessText.byAcls(matrix(
                        "allow User:app Read topic eeg.*",
                        "allow User:app Write topic eeg.raw",
                        "deny User:app Read topic eeg.raw",
                        "deny User:app Write topic eeg.raw from 10.0.0.7",
                        "allow User:* Describe topic eeg.raw",
                        "allow User:ops Create cluster",
                        "deny User:ops Create topic eeg.b")))
                .isEqualTo("""
                          [1] User:*
                          [2] User:app
                          [3] User:ops

                          topic    [1]    [2]    [3]
                          alerts   .      .      C
                          eeg.b    .      R      .
                          eeg.raw  .      W      C

                        R read, W write, C create, A alter, D delete
                        Open to all, unless the brokers' allow.everyone.if.no.acl.found is off, as no ACL is on them: alerts.
                        The brokers' super.users may do everything, and nothing shows who they are.
                        """);
    }

    @Test
    void without_any() {
        assertThat(AccessText.byAcls(AccessMatrix.ofAcls(List.of(), List.of()))).isEqualTo("""
                There is no ACL.
                The brokers' super.users may do everything, and nothing shows who they are.
                """);
    }

    @Test
    void markdown_leaves_nothing_out_that_text_says() {
        assertThat(AccessText.byAclsMarkdown(matrix("allow User:app Read topic eeg.*")))
                .isEqualTo("""
                        | topic | `User:app` |
                        | --- | --- |
                        | `alerts` |  |
                        | `eeg.b` | R |
                        | `eeg.raw` | R |

                        R read, W write, C create, A alter, D delete

                        Open to all, unless the brokers' allow.everyone.if.no.acl.found is off, as no ACL is on them: `alerts`.

                        The brokers' super.users may do everything, and nothing shows who they are.
                        """);
    }

    @Test
    void thousands_of_principals_on_a_prefix_are_judged_topic_by_topic() {
        List<Binding> bindings = IntStream.range(0, 3_000)
                .mapToObj(number -> AccessTexts.acl("allow User:app" + number + " Read topic eeg.*"))
                .toList();
        List<TopicName> topics = IntStream.range(0, 20)
                .mapToObj(number -> new TopicName("eeg." + number))
                .toList();
        AccessMatrix matrix = AccessMatrix.ofAcls(topics, bindings);
        assertThat(matrix.rights("User:app2999", new TopicName("eeg.19"))).containsExactly(Right.READ);
    }

    @Test
    void an_acl_on_a_group_is_no_right_on_a_topic() {
        assertThat(matrix("allow User:app Read group eeg.raw").rights("User:app", new TopicName("eeg.raw")))
                .isEmpty();
    }

    @Test
    void everybodys_rights_are_each_ones() {
        AccessMatrix matrix = matrix("allow User:* Read topic *", "allow User:app Write topic alerts");
        assertThat(AccessText.json("mine", matrix, "acls")).contains("""
                    "User:app" : {
                      "alerts" : [ "read", "write" ],
                      "eeg.b" : [ "read" ],
                      "eeg.raw" : [ "read" ]
                    }
                """).doesNotContain("withoutAcl");
    }

    private static AccessMatrix matrix(String... texts) {
        List<TopicName> topics = List.of(new TopicName("alerts"), new TopicName("eeg.b"), new TopicName("eeg.raw"));
        return AccessMatrix.ofAcls(topics, acls(texts));
    }
}
