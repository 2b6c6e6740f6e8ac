package dev.mskbootstrap.msk.iam;

import static dev.mskbootstrap.msk.iam.Iam.allow;
import static dev.mskbootstrap.msk.iam.Iam.deny;
import static dev.mskbootstrap.msk.iam.Iam.json;
import static dev.mskbootstrap.msk.iam.Iam.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AWS documents of IAM, sentence by sentence; the pages are of docs.aws.amazon.com/IAM/latest/UserGuide. */
class IamSemanticsTest {

    private static final String LOGIC = "reference_policies_evaluation-logic";
    private static final String ACTION = "reference_policies_elements_action";
    private static final String NOT_ACTION = "reference_policies_elements_notaction";
    private static final String RESOURCE = "reference_policies_elements_resource";
    private static final String NOT_RESOURCE = "reference_policies_elements_notresource";
    private static final String VARIABLES = "reference_policies_variables";
    private static final String OPERATORS = "reference_policies_elements_condition_operators";
    private static final String KEYS = "reference_policies_condition-keys";
    private static final String GRAMMAR = "reference_policies_grammar";

    private static final String CONNECT = allow("kafka-cluster:Connect", "*");

    /** Whether CreateTopic on the topic orders.v1 is allowed: it needs nothing but Connect, which is there. */
    record Row(String page, String sentence, boolean isAllowed, List<String> statements) {
        Row(String page, String sentence, boolean isAllowed, String... statements) {
            this(page, sentence, isAllowed, List.of(statements));
        }

        @Override
        public String toString() {
            return page + ": " + sentence;
        }
    }

    @ParameterizedTest
    @MethodSource({"logic", "actions", "resources", "segments", "variables", "conditions", "keys"})
    void is_as_documented(Row row) {
        String[] statements =
                Stream.concat(Stream.of(CONNECT), row.statements().stream()).toArray(String[]::new);
        Permissions permissions = Iam.permissions(null, Policy.parse("app.json", json(statements)));
        assertThat(permissions
                        .decide(Iam.SESSION, KafkaAction.CREATE_TOPIC, "orders.v1")
                        .isAllowed())
                .isEqualTo(row.isAllowed());
    }

    static Stream<Row> logic() {
        String create = allow("kafka-cluster:CreateTopic", topic("orders.v1"));
        return Stream.of(
                new Row(LOGIC, "by default, all requests are denied", false),
                new Row(LOGIC, "an explicit allow overrides this default", true, create),
                new Row(LOGIC, "an explicit deny overrides any allow", false, create, deny("*", "*")),
                new Row(LOGIC, "whatever their order", false, deny("*", "*"), create),
                new Row(LOGIC, "a deny of something else does not", true, create, deny("*", topic("orders.v2"))));
    }

    static Stream<Row> actions() {
        return Stream.of(
                action(ACTION, "prefix and name are case insensitive", true, "KAFKA-CLUSTER:createtopic"),
                action(ACTION, "a wildcard stands for all actions of a service", true, "kafka-cluster:*"),
                action(ACTION, "a wildcard alone stands for all actions", true, "*"),
                action(ACTION, "* stands for several characters", true, "kafka-cluster:*Topic"),
                action(ACTION, "* stands for none as well", true, "kafka-cluster:Create*Topic*"),
                action(ACTION, "? stands for one character", true, "kafka-cluster:Create?opic"),
                action(ACTION, "? does not stand for none", false, "kafka-cluster:CreateTopic?"),
                action(ACTION, "a name without wildcards is matched as a whole", false, "kafka-cluster:Create"),
                action(ACTION, "an action of another service is another action", false, "kafka:CreateTopic"),
                action(
                        ACTION,
                        "an array means any of them",
                        true,
                        "kafka-cluster:AlterTopic kafka-cluster:CreateTopic"),
                statement(NOT_ACTION, "matches everything except the list", true, "NotAction", "s3:*"),
                statement(NOT_ACTION, "and not the list", false, "NotAction", "kafka-cluster:Create*"));
    }

    static Stream<Row> resources() {
        return Stream.of(
                resource(RESOURCE, "names are case sensitive", false, topic("Orders.v1")),
                resource(RESOURCE, "* stands for any characters", true, topic("*")),
                resource(RESOURCE, "* stands for any characters within the name", true, topic("o*v1")),
                resource(RESOURCE, "* stands for none as well", true, topic("orders*.v1*")),
                resource(RESOURCE, "? stands for one character", true, topic("orders?v1")),
                resource(RESOURCE, "? does not stand for none", false, topic("orders.v1?")),
                resource(RESOURCE, "other characters are themselves", false, topic("orders.v")),
                resource(RESOURCE, "a dot is only a dot", false, topic("orders_v1")),
                resource(RESOURCE, "an array means any of them", true, topic("payments"), topic("orders.v1")),
                resource(RESOURCE, "* alone is every resource", true, "*"),
                resource(
                        RESOURCE, "* stands for slashes as well", true, "arn:aws:kafka:eu-west-1:123456789012:topic/*"),
                statement(NOT_RESOURCE, "matches everything except the list", true, "NotResource", topic("payments")),
                statement(NOT_RESOURCE, "and not the list", false, "NotResource", topic("orders.*")));
    }

    static Stream<Row> segments() {
        return Stream.of(
                resource(RESOURCE, "* stands for a segment", true, "arn:*:kafka:*:*:topic/demo/*/orders.v1"),
                resource(RESOURCE, "* stands for a part of one", true, "arn:aws:kafka:eu-*-1:1*2:topic/*/orders.v1"),
                resource(RESOURCE, "? stands for one of its characters", true, "arn:aws:kafka:eu-west-?:*:*/orders.v1"),
                resource(RESOURCE, "at its end * may go beyond the colon", true, "arn:aws:kafka:*:topic/*/orders.v1"),
                resource(RESOURCE, "also at the end of all", true, "arn:aws:kafka:eu-*"),
                resource(RESOURCE, "whatever comes before", true, "arn:*"),
                resource(RESOURCE, "elsewhere * may not", false, "arn:aws:kafka:eu*012:topic/*/orders.*"),
                resource(RESOURCE, "? never does", false, "arn:aws:kafka:eu-west-1?123456789012:topic/*:*"),
                resource(RESOURCE, "another account is another resource", false, arn("aws", "210987654321")),
                resource(RESOURCE, "another partition is another resource", false, arn("aws-cn", "123456789012")),
                resource(RESOURCE, "another kind is another resource", false, Iam.group("orders.v1")));
    }

    static Stream<Row> variables() {
        return Stream.of(
                resource(VARIABLES, "${*} is an asterisk", false, topic("orders${*}")),
                resource(VARIABLES, "${?} is a question mark", false, topic("orders${?}v1")),
                resource(VARIABLES, "${$} is a dollar sign", false, topic("${$}orders.v1")),
                resource(VARIABLES, "beside them wildcards go on", true, topic("orders.*")));
    }

    static Stream<Row> conditions() {
        return Stream.of(
                when(OPERATORS, "StringEquals: exact matching", true, "StringEquals", "eu-west-1"),
                when(OPERATORS, "StringEquals: case sensitive", false, "StringEquals", "EU-west-1"),
                when(OPERATORS, "StringEquals: no wildcards", false, "StringEquals", "eu-*"),
                when(OPERATORS, "StringNotEquals: negated matching", false, "StringNotEquals", "eu-west-1"),
                when(
                        OPERATORS,
                        "StringNotEquals: none of several",
                        true,
                        "StringNotEquals",
                        "us-east-1\", \"us-west-1"),
                when(OPERATORS, "StringNotEquals: not any of several", false, "StringNotEquals", "x\", \"eu-west-1"),
                when(OPERATORS, "StringEqualsIgnoreCase", true, "StringEqualsIgnoreCase", "EU-west-1"),
                when(OPERATORS, "StringNotEqualsIgnoreCase", false, "StringNotEqualsIgnoreCase", "EU-west-1"),
                when(OPERATORS, "StringLike: * and ? anywhere", true, "StringLike", "e?-*-1"),
                when(OPERATORS, "StringLike: matches as a whole", false, "StringLike", "eu-*-"),
                when(OPERATORS, "StringNotLike: negated matching", false, "StringNotLike", "eu-*"),
                when(OPERATORS, "several values: any of them", true, "StringEquals", "us-east-1\", \"eu-west-1"),
                when(OPERATORS, "IfExists: compared if the key is there", false, "StringEqualsIfExists", "us-east-1"),
                when(OPERATORS, "Null false: the key is there", true, "Null", "false"),
                when(OPERATORS, "Null true: the key is not there", false, "Null", "true"),
                condition(GRAMMAR, "several keys: all of them", false, """
                        {"StringEquals": {"aws:RequestedRegion": "eu-west-1", "aws:PrincipalAccount": "1"}}"""),
                condition(GRAMMAR, "several operators: all of them", false, """
                        {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}, "Bool": {"aws:SecureTransport": false}}"""),
                condition(GRAMMAR, "an empty condition is none", true, "{}"));
    }

    static Stream<Row> keys() {
        return Stream.of(
                condition(KEYS, "aws:PrincipalArn is the role's ARN", true, key("ArnEquals", "PrincipalArn", Iam.ROLE)),
                condition(KEYS, "and not the session's", false, key("ArnEquals", "PrincipalArn", Iam.SESSION)),
                condition(KEYS, "as a text too", true, key("StringLike", "PrincipalArn", "*:role/team/app")),
                condition(OPERATORS, "ArnLike: wildcards in each part", true, arnLike("arn:*:iam::1*2:role/*")),
                condition(
                        OPERATORS, "ArnLike: parts are checked one by one", false, arnLike("arn:aws:*:iam::1*:role/*")),
                condition(
                        OPERATORS, "ArnEquals: as ArnLike", true, key("ArnEquals", "PrincipalArn", "arn:aws:iam::*:*")),
                condition(
                        OPERATORS, "ArnNotLike: negated", false, key("ArnNotLike", "PrincipalArn", "arn:aws:iam::*:*")),
                condition(KEYS, "aws:PrincipalAccount", true, key("StringEquals", "PrincipalAccount", "123456789012")),
                condition(KEYS, "names of keys are case insensitive", true, key("Bool", "securetransport", "true")),
                condition(KEYS, "aws:SecureTransport", false, key("Bool", "SecureTransport", "false")));
    }

    private static String arn(String partition, String account) {
        return "arn:" + partition + ":kafka:eu-west-1:" + account + ":topic/demo/a1b2c3d4-1/orders.v1";
    }

    private static Row action(String page, String sentence, boolean isAllowed, String actions) {
        return new Row(page, sentence, isAllowed, allow(actions, "*"));
    }

    private static Row resource(String page, String sentence, boolean isAllowed, String... resources) {
        return new Row(page, sentence, isAllowed, allow("kafka-cluster:CreateTopic", resources));
    }

    private static Row statement(String page, String sentence, boolean isAllowed, String element, String value) {
        String other = element.equals("NotAction") ? "Resource" : "Action";
        String text = "{\"Effect\": \"Allow\", \"%s\": \"%s\", \"%s\": \"*\"}".formatted(element, value, other);
        return new Row(page, sentence, isAllowed, text);
    }

    private static Row when(String page, String sentence, boolean isAllowed, String operator, String values) {
        return condition(
                page, sentence, isAllowed, "{\"%s\": {\"aws:RequestedRegion\": [\"%s\"]}}".formatted(operator, values));
    }

    private static Row condition(String page, String sentence, boolean isAllowed, String condition) {
        String create = allow("kafka-cluster:CreateTopic", "*");
        String text = create.substring(0, create.length() - 1) + ", \"Condition\": " + condition + "}";
        return new Row(page, sentence, isAllowed, text);
    }

    private static String key(String operator, String key, String value) {
        return "{\"%s\": {\"aws:%s\": \"%s\"}}".formatted(operator, key, value);
    }

    private static String arnLike(String value) {
        return key("ArnLike", "PrincipalArn", value);
    }
}
