package dev.mskbootstrap.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kafka.KafkaClient;

/** What is to go wrong does so, as often as it is told to. */
class FaultsTest {

    private final Aws aws = Aws.with(new Bucket("bucket", Aws.ACCOUNT));

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 429 TooManyRequestsException: Rate exceeded
            EC2     | 503 RequestLimitExceeded: Request limit exceeded.
            SSM     | 400 ThrottlingException: Rate exceeded
            STS     | 400 Throttling: Rate exceeded
            S3      | 503 SlowDown: Please reduce your request rate.
            SECRETS | 400 ThrottlingException: Rate exceeded
            LOGS    | 400 ThrottlingException: Rate exceeded
            """)
    void calls_are_throttled_as_often_as_told(AnyCall call, String error) {
        aws.endpoints().fail(call.action(), new Fault.Throttled(2));
        assertThat(AnyCall.error(() -> call.make(aws, Aws.ADMIN))).isEqualTo(error);
        assertThat(AnyCall.error(() -> call.make(aws, Aws.ADMIN))).isEqualTo(error);
        assertThat(AnyCall.error(() -> call.make(aws, Aws.ADMIN))).isNotEqualTo(error);
    }

    @Test
    void awss_clients_know_throttling_when_they_see_it_and_try_again() {
        aws.endpoints().fail("kafka:ListClustersV2", new Fault.Throttled(2));
        KafkaClient patient = aws.as(Aws.ADMIN, KafkaClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
                .build();
        assertThat(patient.listClustersV2(call -> {}).clusterInfoList()).isEmpty();
        assertThat(aws.endpoints().calls())
                .containsExactly("kafka:ListClustersV2", "kafka:ListClustersV2", "kafka:ListClustersV2");
    }

    @Test
    void any_error_can_be_had() {
        aws.endpoints()
                .fail("ssm:DescribeInstanceInformation", new Fault.Failing(1, 500, "InternalServerError", "oops"));
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, Aws.ADMIN))).isEqualTo("500 InternalServerError: oops");
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, Aws.ADMIN))).isEqualTo("no error");
    }

    @Test
    void faults_come_one_after_the_other() {
        aws.endpoints().fail("ssm:DescribeInstanceInformation", new Fault.Slow(1, Duration.ofMillis(10)));
        aws.endpoints().fail("ssm:DescribeInstanceInformation", new Fault.Throttled(1));
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, Aws.ADMIN))).isEqualTo("no error");
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, Aws.ADMIN)))
                .isEqualTo("400 ThrottlingException: Rate exceeded");
    }

    /** The JDK's client asks once more by itself. */
    @Test
    void an_answer_can_stay_out() {
        aws.endpoints().fail("s3:ListObjectsV2", new Fault.CutOff(2));
        assertThatThrownBy(() -> AnyCall.S3.make(aws, Aws.ADMIN)).isInstanceOf(SdkClientException.class);
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThat(AnyCall.error(() -> aws.kafka(Aws.ADMIN).listClustersV2(call -> call.nextToken("x"))))
                .isEqualTo("500 InternalFailure: java.lang.NumberFormatException: For input string: \"x\"");
    }

    @Test
    void a_call_that_is_not_served_is_named() {
        assertThat(AnyCall.error(() -> aws.ssm(Aws.ADMIN).listDocuments()))
                .isEqualTo("400 UnknownOperationException: The sandbox does not serve ssm:ListDocuments");
        assertThat(AnyCall.error(() -> aws.ec2(Aws.ADMIN).describeVpcs()))
                .isEqualTo("400 InvalidAction: The sandbox does not serve ec2:DescribeVpcs");
    }
}
