package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.aws.AwsStandIn.Answer;
import java.util.Arrays;

/**
 * What MSK answers, as it writes it.
 *
 * <p>Source: https://docs.aws.amazon.com/MSK/2.0/APIReference/v2-clusters.html
 */
public final class MskAnswers {

    public static final String LIST = "kafka GET /api/v2/clusters?";
    public static final String LIST_ALL = "kafka GET /api/v2/clusters";
    public static final String DESCRIBE = "kafka GET /api/v2/clusters/";
    public static final String BROKERS = "kafka GET /v1/clusters/";

    private MskAnswers() {}

    public static String arn(String name) {
        return "arn:aws:kafka:eu-west-1:123456789012:cluster/" + name + "/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-1";
    }

    public static String provisioned(String name, String state, String instanceType) {
        return """
                {"clusterArn": "%s", "clusterName": "%s", "clusterType": "PROVISIONED", "state": "%s",
                 "stateInfo": {"code": "x", "message": "as AWS puts it"},
                 "provisioned": {"brokerNodeGroupInfo": {"instanceType": "%s", "clientSubnets": ["subnet-1"]},
                   "numberOfBrokerNodes": 6, "currentBrokerSoftwareInfo": {"kafkaVersion": "3.9.x.kraft"}}}
                """.formatted(arn(name), name, state, instanceType);
    }

    public static String serverless(String name) {
        return """
                {"clusterArn": "%s", "clusterName": "%s", "clusterType": "SERVERLESS", "state": "ACTIVE",
                 "serverless": {"clientAuthentication": {"sasl": {"iam": {"enabled": true}}}}}
                """.formatted(arn(name), name);
    }

    public static Answer list(String... clusters) {
        return Answer.json("{\"clusterInfoList\": [" + String.join(", ", clusters) + "]}");
    }

    static Answer page(String next, String... clusters) {
        return Answer.json(
                "{\"clusterInfoList\": [" + String.join(", ", clusters) + "], \"nextToken\": \"" + next + "\"}");
    }

    static Answer described(String cluster) {
        return Answer.json("{\"clusterInfo\": " + cluster + "}");
    }

    /** Each {@code name=servers}, the name without its bootstrapBrokerString. */
    public static Answer brokers(String... strings) {
        return Answer.json("{"
                + String.join(
                        ", ",
                        Arrays.stream(strings)
                                .map(string -> string.split("=", 2))
                                .map(both -> "\"bootstrapBrokerString" + both[0] + "\": \"" + both[1] + "\"")
                                .toList())
                + "}");
    }
}
