package dev.mskbootstrap.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.MskCluster;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs may do what its policies allow, and learns in AWS's words what they do not. */
class RightsTest {

    private static final String CLUSTER =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/demo/0f0e0d0c-1111-2222-3333-444455556666-1";

    private final Aws aws = Aws.with(
            Aws.user("nobody"),
            Aws.user("denied", Aws.allow("*", "*"), Aws.policy("""
                    {"Effect": "Deny", "Action": "kafka:List*", "Resource": "*"}""")),
            Aws.user(
                    "reader",
                    Aws.allow("kafka:DescribeClusterV2", CLUSTER),
                    Aws.allow("s3:Get*", "arn:aws:s3:::b/in/*")),
            new Bucket("bucket", Aws.ACCOUNT),
            new Bucket("b", Aws.ACCOUNT),
            MskCluster.serverless(CLUSTER, Map.of()));

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 403 AccessDeniedException: User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: \
            kafka:ListClustersV2 on resource: * because no identity-based policy allows the kafka:ListClustersV2 action
            EC2     | 403 UnauthorizedOperation: You are not authorized to perform this operation. User: \
            arn:aws:iam::123456789012:user/nobody is not authorized to perform: ec2:DescribeInstances because no \
            identity-based policy allows the ec2:DescribeInstances action
            SSM     | 400 AccessDeniedException: User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: \
            ssm:DescribeInstanceInformation on resource: * because no identity-based policy allows the \
            ssm:DescribeInstanceInformation action
            S3      | 403 AccessDenied: User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: \
            s3:ListBucket on resource: "arn:aws:s3:::bucket" because no identity-based policy allows the s3:ListBucket action
            SECRETS | 400 AccessDeniedException: User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: \
            secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:eu-west-1:123456789012:secret:secret because \
            no identity-based policy allows the secretsmanager:GetSecretValue action
            STS     | no error
            """)
    void a_right_that_is_missing_is_named(AnyCall call, String error) {
        assertThat(AnyCall.error(() -> call.make(aws, "nobody"))).isEqualTo(error);
    }

    @Test
    void a_statement_that_denies_is_told_apart() {
        assertThat(AnyCall.error(() -> AnyCall.KAFKA.make(aws, "denied")))
                .isEqualTo(
                        "403 AccessDeniedException: User: arn:aws:iam::123456789012:user/denied is not authorized to"
                                + " perform: kafka:ListClustersV2 on resource: * with an explicit deny in an identity-based policy");
    }

    @Test
    void a_right_to_one_cluster_is_one_to_that_cluster() {
        String other = CLUSTER.replace("demo", "other");
        assertThat(aws.kafka("reader")
                        .describeClusterV2(call -> call.clusterArn(CLUSTER))
                        .clusterInfo()
                        .clusterName())
                .isEqualTo("demo");
        assertThat(AnyCall.error(() -> aws.kafka("reader").describeClusterV2(call -> call.clusterArn(other))))
                .startsWith("403 AccessDeniedException");
    }

    @Test
    void a_right_to_objects_is_one_below_that_prefix() {
        aws.endpoints().put("b", "in/x", new byte[] {1});
        aws.endpoints().put("b", "out/x", new byte[] {1});
        assertThat(aws.s3("reader")
                        .getObjectAsBytes(call -> call.bucket("b").key("in/x"))
                        .asByteArray())
                .containsExactly(1);
        assertThat(AnyCall.error(() -> aws.s3("reader")
                        .getObjectAsBytes(call -> call.bucket("b").key("out/x"))))
                .startsWith("403 AccessDenied");
    }

    @Test
    void who_may_not_list_does_not_learn_that_an_object_is_missing() {
        assertThat(AnyCall.error(() -> aws.s3("reader")
                        .getObjectAsBytes(call -> call.bucket("b").key("in/y"))))
                .startsWith("403 AccessDenied");
        assertThat(AnyCall.error(() -> aws.s3(Aws.ADMIN)
                        .getObjectAsBytes(call -> call.bucket("b").key("in/y"))))
                .startsWith("404 NoSuchKey");
    }
}
