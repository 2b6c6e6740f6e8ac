package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong or not understood is refused when the policy is loaded, with where, what and how to fix it. */
class PolicyRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: the policy is empty",
                "Allow | 1:1: here it is no JSON",
                "{\"Statement\": [} | 1:16: here it is no JSON",
                "[] | 1:1: a policy is an object, this is an array",
                "{} | 1:1: the policy has no Statement",
                "{\"Statement\": []} | 1:15: Statement: the policy has no statements",
                "{\"Statement\": [7]} | 1:16: Statement[0]: a statement is an object, this is a number",
                "{\"Version\": \"2026-01-01\", \"Statement\": []} | 1:13: Version: \"2026-01-01\" is no version of the",
                "{\"Version\": 2012, \"Statement\": []} | 1:13: Version: this has to be a text, it is a number",
                "{\"statement\": []} | 1:2: statement: IAM knows no such element here; did you mean \"Statement\"?",
                "{\"Statement\": []} {} | 1:19: something stands after the policy"
            })
    void a_document_that_is_no_policy(String json, String message) {
        assertThat(problems(json == null ? "" : json)).startsWith("app.json:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Resource\": \"*\", \"Action\": \"*\" | the statement has no Effect; add Allow or Deny",
                "\"Effect\": \"allow\" | Effect: there is no such Effect; write Allow or Deny, with capitals",
                "\"Effect\": [\"Allow\"] | Effect: this has to be a text, it is an array",
                "\"Effect\": {} | Effect: this has to be a text, it is an object",
                "\"Effect\": \"Allow\", \"Effect\": \"Deny\" | Effect: the key stands twice; keep one of them",
                "\"Effect\": \"Allow\", \"Resource\": \"*\" | the statement has no Action; add Action or NotAction",
                "\"Effect\": \"Allow\", \"Action\": \"*\" | the statement has no Resource; add Resource or NotResource",
                "\"Action\": \"*\", \"NotAction\": \"*\" | Action and NotAction exclude each other",
                "\"Resource\": \"*\", \"NotResource\": \"*\" | Resource and NotResource exclude each other",
                "\"Principal\": \"*\" | Principal: an identity's policy names no principal",
                "\"NotPrincipal\": \"*\" | NotPrincipal: an identity's policy names no principal",
                "\"Resources\": \"*\" | Resources: IAM knows no such element here; remove it; known: Action, Condition",
                "\"Sid\": \"not so\" | Sid: a Sid has letters and digits only",
                "\"Action\": [] | Action: the list is empty",
                "\"Action\": [7] | Action[0]: this has to be a text, it is a number",
                "\"Action\": \"Connect\" | Action: \"Connect\" is no action; write service:name",
                "\"Action\": \"kafka*:Connect\" | Action: \"kafka*:Connect\" is no action",
                "\"Resource\": \"orders\" | Resource: \"orders\" is neither * nor an ARN",
                "\"Resource\": \"ARN:aws:kafka:a:b:c\" | Resource: \"ARN:aws:kafka:a:b:c\" is neither * nor an ARN",
                "\"Resource\": \"arn:aws:kafka\" | Resource: the ARN has 3 of 6 parts",
                "\"Resource\": \"arn:aws:*:a:b:c\" | Resource: the service of an ARN takes no wildcards",
                "\"Resource\": \"arn:aws:kafka:a:b:${aws:username}\" | the policy variable ${aws:username} is not eval",
                "\"Resource\": \"arn:aws:kafka:a:b:${aws\" | Resource: the policy variable ${aws is not evaluated here",
                "\"Resource\": \"arn:aws:kafka:a:b:${*\" | Resource: the policy variable ${* is not evaluated here",
                "\"Resource\": \"arn:aws:kafka:${*}:b:c\" | Resource: variables can stand in the last part of an ARN"
            })
    void a_statement_that_is_wrong_or_not_understood(String elements, String message) {
        assertThat(problems(Iam.json("{" + elements + "}"))).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | Condition: this has to be an object, it is an array",
                "{\"IpAddress\": {}} | Condition.IpAddress: the operator IpAddress is not evaluated here",
                "{\"stringEquals\": {}} | Condition.stringEquals: the operator stringEquals is not evaluated here",
                "{\"NullIfExists\": {}} | Condition.NullIfExists: the operator NullIfExists is not evaluated here",
                "{\"\": {}} | the operator  is not evaluated here",
                "{\"ForAllValues:StringEquals\": {}} | the operator ForAllValues:StringEquals is not evaluated here",
                "{\"StringEquals\": \"x\"} | Condition.StringEquals: this has to be an object, it is a text",
                "{\"StringEquals\": {\"aws:username\": \"x\"}} | the condition key aws:username is not evaluated here",
                "{\"StringEquals\": {\"aws:PrincipalTag/team\": \"x\"}} | the condition key aws:PrincipalTag/team is not",
                "{\"ArnLike\": {\"aws:RequestedRegion\": \"x\"}} | this operator and this key do not fit",
                "{\"Bool\": {\"aws:PrincipalArn\": \"true\"}} | this operator and this key do not fit",
                "{\"StringEquals\": {\"aws:SecureTransport\": \"true\"}} | this operator and this key do not fit",
                "{\"Bool\": {\"aws:SecureTransport\": \"True\"}} | this has to be true or false",
                "{\"Bool\": {\"aws:SecureTransport\": [true, false]}} | this has to be one value, it is 2",
                "{\"StringEquals\": {\"aws:RequestedRegion\": []}} | this has to be one value, it is 0",
                "{\"StringEquals\": {\"aws:PrincipalAccount\": 123456789012}} | this has to be a text, it is a number",
                "{\"StringEquals\": {\"aws:PrincipalAccount\": true}} | this has to be a text, it is true or false",
                "{\"StringLike\": {\"aws:PrincipalArn\": \"${aws:userid}\"}} | the policy variable ${aws:userid} is not",
                "{\"ArnLike\": {\"aws:PrincipalArn\": \"*\"}} | this is no ARN of six parts",
                "{\"StringEquals\": {\"aws:requestedregion\": \"a\", \"aws:RequestedRegion\": \"b\"}} | stands twice; case"
            })
    void a_condition_that_is_not_evaluated(String condition, String message) {
        assertThat(problems(statement("\"Condition\": " + condition))).contains(message);
    }

    @Test
    void what_is_evaluated_is_listed() {
        assertThat(problems(statement("\"Condition\": {\"IpAddress\": {}}")))
                .endsWith(
                        "StringEquals, StringNotEquals, StringEqualsIgnoreCase, StringNotEqualsIgnoreCase, StringLike,"
                                + " StringNotLike, ArnEquals, ArnNotEquals, ArnLike, ArnNotLike, Bool, Null, and …IfExists");
        assertThat(problems(statement("\"Condition\": {\"StringEquals\": {\"aws:username\": \"x\"}}")))
                .endsWith("aws:PrincipalArn, aws:PrincipalAccount, aws:RequestedRegion, aws:SecureTransport");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "Connect", "Resource": "*"},
                  {"Effect": "Allow", "Action": "*", "Resource": "orders", "Principal": "*"}]}"""))
                .hasLineCount(3)
                .contains("app.json:2:33: Statement[0].Action: ", "app.json:3:50: Statement[1].Resource: ")
                .contains("app.json:3:73: Statement[1].Principal: ");
    }

    @Test
    void a_sid_belongs_to_one_statement_and_an_empty_one_to_any() {
        String one = "{\"Sid\": \"%s\", \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}";
        assertThat(problems(Iam.json(one.formatted("A"), one.formatted("A"))))
                .isEqualTo(
                        "app.json:3:9: Statement[1].Sid: another statement has this Sid; give each its own, or leave it"
                                + " out");
        assertThat(Iam.policy(one.formatted(""), one.formatted("")).statements())
                .hasSize(2);
    }

    @Test
    void before_2012_a_variable_is_plain_text_and_an_escape_is_refused() {
        String old =
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"arn:aws:kafka:a:b:%s\"}}";
        assertThat(Policy.parse("old.json", old.formatted("${aws:username}")).statements())
                .hasSize(1);
        assertThat(problems(old.formatted("x${*}"))).contains("${*} means something from version 2012-10-17 on only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[[[[", "\"", "{\"Statement\": \"\\u12\"}", "nul", "\u0000", "{\"a\": NaN}"})
    void a_text_that_is_cut_or_garbled_is_refused_with_its_place(String text) {
        assertThat(problems(text)).matches("app.json:[0-9]+:[0-9]+: here it is no JSON; look for a missing.*");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(problems("[".repeat(100_000))).startsWith("app.json:1:");
    }

    private static String statement(String element) {
        return Iam.json("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", " + element + "}");
    }

    private static String problems(String json) {
        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> Policy.parse("app.json", json));
        assertThat(refusal).as("a refusal").isNotNull();
        return String.valueOf(refusal.getMessage());
    }
}
