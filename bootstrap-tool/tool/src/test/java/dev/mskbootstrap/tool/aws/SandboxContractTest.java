package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.aws.AwsEndpoints;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.Secret;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.aws.AwsPlace.AccessKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The sandbox's own endpoints keep the contract. */
class SandboxContractTest extends AwsContract {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_";
    private static final Map<String, String> IDS = Map.of(
            "running", "i-1",
            "stopped", "i-2",
            "terminated", "i-3",
            "scram", SECRET + "orders-AbCdEf",
            "text", SECRET + "text-GhIjKl");

    private static AwsEndpoints endpoints;

    @BeforeAll
    static void start() {
        Policy all = Policy.parse(
                "all",
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");
        AwsWorld world = AwsWorld.of("123456789012", "eu-west-1")
                .with(
                        identity("operator", "user/operator", all),
                        identity("stranger", "user/stranger"),
                        identity("reader", "role/reader"),
                        instance("i-1", "prod"),
                        arm("i-2", "dev").inState(Instance.STOPPED),
                        instance("i-3", "prod").inState("terminated"),
                        new Bucket("ours", "123456789012"),
                        new Bucket("theirs", "999999999999"),
                        new Secret(SECRET + "orders-AbCdEf", "{\"username\": \"orders\", \"password\": \"geheim é\"}"),
                        new Secret(SECRET + "text-GhIjKl", "no JSON"));
        endpoints = AwsEndpoints.start(world.with(crowd()));
    }

    private static Instance[] crowd() {
        return IntStream.range(0, 120)
                .mapToObj(number -> Instance.running("i-c" + number, Map.of("Role", "crowd"), machine()))
                .toArray(Instance[]::new);
    }

    private static AwsIdentity identity(String name, String resource, Policy... policies) {
        return AwsIdentity.of(Member.iam(name, "arn:aws:iam::123456789012:" + resource, policies));
    }

    private static Instance instance(String id, String env) {
        return Instance.running(id, Map.of("Role", "kafka-bastion", "Env", env), machine());
    }

    private static Instance arm(String id, String env) {
        return Instance.running(
                id, Map.of("Role", "kafka-bastion", "Env", env), machine().of("arm64"));
    }

    /** No command runs on it. */
    private static Instance.Machine machine() {
        return Instance.Machine.of(Path.of("none"), "reader");
    }

    @AfterAll
    static void stop() {
        endpoints.close();
    }

    @Override
    AwsPlace place() {
        return new AwsPlace(endpoints.url(), Map.of("operator", key("operator"), "stranger", key("stranger")), IDS);
    }

    private static AccessKey key(String user) {
        Map<String, String> variables = endpoints.variables(user);
        return new AccessKey(
                variables.getOrDefault("AWS_ACCESS_KEY_ID", ""), variables.getOrDefault("AWS_SECRET_ACCESS_KEY", ""));
    }
}
