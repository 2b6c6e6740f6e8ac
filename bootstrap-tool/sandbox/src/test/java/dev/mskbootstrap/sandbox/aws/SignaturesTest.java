package dev.mskbootstrap.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.identity.Member;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Who asks has to sign; AWS's own clients do, and understand how it is put when they do it wrongly. */
class SignaturesTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/old";

    private final AwsIdentity expired =
            AwsIdentity.of(Member.iam("old", ROLE).inSession("monday", Instant.parse("2026-01-01T00:00:00Z")));

    private final Aws aws = Aws.with(expired, new Bucket("bucket", Aws.ACCOUNT));

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @EnumSource(AnyCall.class)
    void a_call_that_is_signed_gets_through(AnyCall call) {
        assertThat(AnyCall.error(() -> call.make(aws, Aws.ADMIN)))
                .isIn(
                        "no error",
                        "400 ResourceNotFoundException: The specified log group does not exist.",
                        "400 ResourceNotFoundException: Secrets Manager can't find the specified secret.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 403 InvalidSignatureException: The request signature we calculated does not match
            EC2     | 401 null: null
            SSM     | 400 InvalidSignatureException: The request signature we calculated does not match
            STS     | 403 SignatureDoesNotMatch: The request signature we calculated does not match
            S3      | 403 SignatureDoesNotMatch: The request signature we calculated does not match
            SECRETS | 400 InvalidSignatureException: The request signature we calculated does not match
            LOGS    | 400 InvalidSignatureException: The request signature we calculated does not match
            """)
    void another_secret_makes_a_wrong_signature(AnyCall call, String error) {
        String key = aws.endpoints().variables(Aws.ADMIN).get("AWS_ACCESS_KEY_ID");
        AwsCredentials wrong = AwsBasicCredentials.create(key, "another secret");
        assertThat(AnyCall.error(() -> call.make(aws, wrong))).startsWith(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 403 UnrecognizedClientException: The security token included in the request is invalid.
            EC2     | 401 null: null
            SSM     | 400 UnrecognizedClientException: The security token included in the request is invalid.
            STS     | 403 InvalidClientTokenId: The security token included in the request is invalid.
            S3      | 403 InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.
            """)
    void a_key_that_nobody_has_is_refused(AnyCall call, String error) {
        AwsCredentials nobody = AwsBasicCredentials.create("AKIANOBODY", "secret");
        assertThat(AnyCall.error(() -> call.make(aws, nobody))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 403 ExpiredTokenException: The security token included in the request is expired
            EC2     | 400 RequestExpired: Request has expired.
            SSM     | 400 ExpiredTokenException: The security token included in the request is expired
            STS     | 403 ExpiredToken: The security token included in the request is expired
            S3      | 400 ExpiredToken: The provided token has expired.
            """)
    void a_session_that_has_ended_is_refused(AnyCall call, String error) {
        assertThat(AnyCall.error(() -> call.make(aws, "old"))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA   | 403 InvalidSignatureException: Signature expired
            EC2     | 400 RequestExpired: Request has expired.
            SSM     | 400 InvalidSignatureException: Signature expired
            STS     | 403 SignatureDoesNotMatch: Signature expired
            S3      | 403 RequestTimeTooSkewed: The difference between the request time and the current time is too large.
            """)
    void a_client_whose_clock_is_slow_is_refused(AnyCall call, String error) {
        aws.endpoints().clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(20)));
        assertThat(AnyCall.error(() -> call.make(aws, Aws.ADMIN))).startsWith(error);
    }

    @Test
    void a_client_whose_clock_is_fast_is_refused() {
        aws.endpoints().clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20)));
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, Aws.ADMIN)))
                .startsWith("400 InvalidSignatureException: Signature not yet current");
    }

    @Test
    void a_session_without_its_token_is_nobodys() {
        AwsCredentials session = Aws.credentials(aws.endpoints().variables("old"));
        AwsCredentials without = AwsBasicCredentials.create(session.accessKeyId(), session.secretAccessKey());
        AwsCredentials another =
                AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), "another");
        String error = "400 UnrecognizedClientException: The security token included in the request is invalid.";
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, without))).isEqualTo(error);
        assertThat(AnyCall.error(() -> AnyCall.SSM.make(aws, another))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v2/clusters | '' | 403 {"message":"Missing Authentication Token"}
            / | Action=DescribeInstances | 400 <Response><Errors><Error><Code>MissingParameter</Code>
            / | Action=GetCallerIdentity | 403 <ErrorResponse><Error><Type>Sender</Type><Code>MissingAuthenticationToken
            /bucket/key | '' | 403 <Error><Code>AccessDenied</Code><Message>Access Denied</Message>
            """)
    void an_unsigned_call_is_refused_in_the_words_of_its_service(String path, String form, String answer)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(aws.endpoints().url() + path));
        var response = HttpClient.newHttpClient()
                .send(
                        (form.isEmpty() ? request : request.POST(HttpRequest.BodyPublishers.ofString(form))).build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode() + " " + response.body()).startsWith(answer);
    }

    @Test
    void ec2_says_that_it_knows_no_such_key() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(aws.endpoints().url()))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIANOBODY/20261121/eu-west-1/ec2/aws4_request,"
                                + " SignedHeaders=host, Signature=00")
                .POST(HttpRequest.BodyPublishers.ofString("Action=DescribeInstances"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .startsWith("<Response><Errors><Error><Code>AuthFailure</Code><Message>AWS was not able to validate");
    }

    @Test
    void another_region_is_there_and_empty() {
        KafkaClient elsewhere = aws.as(Aws.ADMIN, KafkaClient.builder())
                .region(Region.US_EAST_1)
                .build();
        assertThat(elsewhere.listClustersV2(call -> {}).clusterInfoList()).isEmpty();
    }

    @Test
    void of_another_region_s3_says_which_is_right() {
        S3Client elsewhere = aws.as(Aws.ADMIN, S3Client.builder())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .build();
        assertThat(AnyCall.error(() -> elsewhere.listObjectsV2(call -> call.bucket("bucket"))))
                .isEqualTo("400 AuthorizationHeaderMalformed: The authorization header is malformed;"
                        + " the region 'us-east-1' is wrong; expecting 'eu-west-1'");
    }

    @Test
    void clients_find_the_endpoints_by_awss_own_setting() {
        System.setProperty("aws.endpointUrl", aws.endpoints().url());
        try {
            KafkaClient client = aws.as(Aws.ADMIN, KafkaClient.builder())
                    .endpointOverride(null)
                    .build();
            assertThat(client.listClustersV2(call -> {}).clusterInfoList()).isEmpty();
        } finally {
            System.clearProperty("aws.endpointUrl");
        }
    }
}
