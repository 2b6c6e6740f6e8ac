package dev.mskbootstrap.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.files.InvalidFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file of identities, as its author reads it. */
class IdentitiesFileTest {

    private static final String APP = "arn: \"arn:aws:iam::123456789012:role/app\"";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: the file is empty; begin with \"identities:\", and below it, indented, \"alice: {scramUser: alice}\"",
                "# nothing yet | 1:1: the file is empty; begin with \"identities:\", and below it, indented, \"alice: {scramUser: alice}\"",
                "cluster: demo | 1:1: identities is missing; add \"identities:\", and there write \"bastion: ...\" for each, indented",
                "identities: [app] | 1:13: identities is a list, not a mapping; write \"bastion: ...\" for each, indented",
                "{people: {}, identities: {}} | 1:2: unknown key \"people\"; known: cluster, identities",
                "{cluster: demo, identities: {}} | 1:11: demo is no ARN of an MSK cluster; one reads arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID",
                "{cluster: arn:aws:kafka:mars-1:123456789012:cluster/a/b, identities: {}} | 1:11: mars-1 is no AWS region; one reads eu-west-1"
            })
    void a_file_that_holds_no_identities(String yaml, String message) throws IOException {
        assertThat(problems(yaml == null ? "" : yaml)).contains("identities.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "app: {} | 2:3: app does not say who it is; give it one of arn, certificate and scramUser",
                "app: alice | 2:8: identities.app is the text \"alice\", not a mapping; write keys out of: arn, policies, boundary, session, certificate, scramUser",
                "app: {scramUser: a, certificate: CN=a} | 2:3: app has certificate and scramUser; keep one: who signs on in two ways is two identities",
                "app: {scramUser: a, secret: b} | 2:23: unknown key \"secret\" in identities.app; known: arn, boundary, certificate, policies, scramUser, session",
                "app: {scramUser: a, polices: []} | 2:23: unknown key \"polices\" in identities.app; did you mean \"policies\"?",
                "app: {scramUser: a, policies: []} | 2:33: app has policies but no arn; remove policies: only identities of IAM have it",
                "app: {scramUser: ' '} | 2:20: identities.app.scramUser is blank, not text; write text such as alice",
                "app: {certificate: payments} | 2:22: \"payments\" is no distinguished name; write one as in RFC 2253, such as CN=payments,O=ACME",
                "my app: {scramUser: a} | 2:3: \"my app\" names no identity; use 2 to 64 letters, digits, dots, dashes and underscores, and begin with no dot or dash",
                "../app: {scramUser: a} | 2:3: \"../app\" names no identity; use 2 to 64 letters, digits, dots, dashes and underscores, and begin with no dot or dash"
            })
    void an_identity_that_is_not_understood(String member, String message) throws IOException {
        assertThat(problems("identities:\n  " + member)).isEqualTo("identities.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "arn: bastion | 14: bastion is no ARN of a user or role; one reads arn:aws:iam::ACCOUNT:role/NAME",
                "arn: arn:aws:iam::123456789012:group/ops | 14: arn:aws:iam::123456789012:group/ops is neither a user nor a role; one reads arn:aws:iam::ACCOUNT:role/NAME",
                "arn: arn:aws:sts::123456789012:assumed-role/app/i-1 | 14: arn:aws:sts::123456789012:assumed-role/app/i-1 is a session; name its role, such as arn:aws:iam::123456789012:role/app",
                "arn: arn:aws:iam::210987654321:role/app | 14: arn:aws:iam::210987654321:role/app is not of the cluster's account, 123456789012; use that account, or set cluster to an ARN of this one",
                "session: {name: x1}, arn: arn:aws:iam::123456789012:user/app | 18: app is a user, and has no session; remove it, or name a role",
                "session: {name: a b}, arn: arn:aws:iam::123456789012:role/app | 25: \"a b\" names no session; use 2 to 64 of A-Z a-z 0-9 _ + = , . @ -",
                "session: {expires: tomorrow}, arn: arn:aws:iam::123456789012:role/app | 28: \"tomorrow\" is no time; write it as 2030-01-31T12:00:00Z"
            })
    void an_arn_or_a_session_that_iam_does_not_have(String keys, String message) throws IOException {
        assertThat(problems("identities:\n  app: {" + keys + "}")).isEqualTo("identities.yaml:2:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{scramUser: a} | {scramUser: a} | two and one are both User:a; remove one",
                "{certificate: 'CN=a, O=b'} | {certificate: 'CN=a,O=b'} | two and one are both User:CN=a,O=b; remove one",
                "{arn: arn:aws:iam::123456789012:user/a} | {arn: arn:aws:iam::123456789012:user/a} | two and one are both arn:aws:iam::123456789012:user/a; remove one",
                "{arn: arn:aws:iam::123456789012:role/a, session: {name: i-1}} | {arn: arn:aws:iam::123456789012:role/x/a, session: {name: i-1}} | two and one are both arn:aws:sts::123456789012:assumed-role/a/i-1; give each a session: {name: ...} of its own"
            })
    void two_that_brokers_could_not_tell_apart(String one, String two, String message) throws IOException {
        assertThat(problems("identities:\n  one: " + one + "\n  two: " + two))
                .isEqualTo("identities.yaml:3:3: " + message);
    }

    @Test
    void two_whose_files_might_be_the_same() throws IOException {
        assertThat(problems("identities:\n  app: {scramUser: a}\n  App: {scramUser: b}\n"))
                .isEqualTo("identities.yaml:3:3: App and app differ in case only;"
                        + " rename one: on some systems their files would be the same");
    }

    @Test
    void a_policy_that_is_not_there_is_said_where_it_is_named() throws IOException {
        Files.createDirectory(folder.resolve("policies"));
        assertThat(problems(
                        "identities:\n  app: {policies: [policies/app.json, policies], boundary: b.json, " + APP + "}"))
                .isEqualTo("""
                        identities.yaml:2:20: there is no file policies/app.json; create it, or correct the path
                        identities.yaml:2:39: policies is a folder; name the file with the policy
                        identities.yaml:2:60: there is no file b.json; create it, or correct the path""");
    }

    @Test
    void a_policy_that_is_not_understood_is_said_where_it_breaks() throws IOException {
        Files.writeString(folder.resolve("app.json"), "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [,]\n}\n");
        Files.writeString(folder.resolve("limit.json"), """
                {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                  "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}}
                """);
        assertThat(problems("identities:\n  app: {policies: [app.json], boundary: limit.json, " + APP + "}"))
                .startsWith(
                        "app.json:3:17: here it is no JSON; look for a missing or superfluous comma, quote or bracket"
                                + " before it\nlimit.json:2:17: Statement.Condition.IpAddress: the operator IpAddress is not"
                                + " evaluated here; remove the condition, or try the policy on AWS; evaluated here: StringEquals, ");
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(problems()).isEqualTo("identities.yaml:1:1: there is no such file; create it, or correct the path");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() throws IOException {
        assertThat(problems("cluster: demo\nidentities:\n  a: {}\n  bb: {arn: cc}\n  dd: {certificate: ee}"))
                .hasLineCount(4);
    }

    private String problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("identities.yaml"), yaml);
        return problems();
    }

    private String problems() {
        IdentitiesFile file = new IdentitiesFile(folder.resolve("identities.yaml"), folder);
        InvalidFilesException refusal = catchThrowableOfType(InvalidFilesException.class, file::read);
        assertThat(refusal).as("a refusal").isNotNull();
        return String.valueOf(refusal.getMessage());
    }
}
