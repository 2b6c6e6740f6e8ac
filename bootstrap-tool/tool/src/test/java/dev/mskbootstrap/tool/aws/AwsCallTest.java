package dev.mskbootstrap.tool.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.tool.aws.AwsStandIn.Answer;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kafka.KafkaClient;

/** What is told of requests to AWS that fail, each caused by an answer as AWS gives it. */
class AwsCallTest {

    private static final AwsCall CALL =
            new AwsCall("look up the cluster shop", "kafka:ListClustersV2", "arn:aws:kafka:eu-west-1:123456789012:*");

    private final AwsStandIn aws = AwsStandIn.start();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void what_is_answered_is_the_answer() {
        aws.on("kafka GET /api/v2/clusters", Answer.json("{\"clusterInfoList\": [{\"clusterName\": \"shop\"}]}"));
        assertThat(ask()).isEqualTo("shop");
    }

    @Test
    void a_right_that_is_missing_is_named_with_its_resource_and_its_caller() {
        assertThat(failure(Answer.error(403, "AccessDeniedException", "User: anna is not authorized to perform it")))
                .isEqualTo("""
                cannot look up the cluster shop: AccessDeniedException: User: anna is not authorized to perform it
                allow kafka:ListClustersV2 on arn:aws:kafka:eu-west-1:123456789012:* to arn:aws:sts::123456789012:assumed-role/ops/anna""");
    }

    @ParameterizedTest
    @CsvSource({
        "403, ForbiddenException",
        "400, AccessDeniedException",
        "403, AccessDenied",
        "403, UnauthorizedOperation"
    })
    void services_have_their_own_words_for_it(int status, String error) {
        assertThat(failure(Answer.error(status, error, "no"))).contains("allow kafka:ListClustersV2 on ");
    }

    @ParameterizedTest
    @CsvSource({"400, ExpiredTokenException", "403, ExpiredToken"})
    void a_session_that_has_expired(int status, String error) {
        assertThat(failure(Answer.error(status, error, "The security token included in the request is expired")))
                .isEqualTo("""
                cannot look up the cluster shop: %s: The security token included in the request is expired
                the access key AKIASTANDIN has expired: log in to AWS again: aws sso login, or a new session""".formatted(error));
    }

    @ParameterizedTest
    @CsvSource({
        "400, UnrecognizedClientException",
        "403, InvalidClientTokenId",
        "403, SignatureDoesNotMatch",
        "401, AuthFailure"
    })
    void credentials_that_nobody_has(int status, String error) {
        assertThat(failure(Answer.error(status, error, "The security token is invalid")))
                .isEqualTo("""
                cannot look up the cluster shop: %s: The security token is invalid
                AWS does not take the access key AKIASTANDIN: log in to AWS again: aws sso login, or a new session; else see that the region eu-west-1 is enabled for the account""".formatted(error));
    }

    @Test
    void a_rate_is_exceeded_until_the_sdk_gives_up() {
        assertThat(failure(Answer.error(429, "TooManyRequestsException", "Rate exceeded")))
                .isEqualTo("""
                cannot look up the cluster shop: AWS throttles it, asked 4 times: TooManyRequestsException: Rate exceeded
                wait a minute and try again: kafka:ListClustersV2 has a rate that all of the account share""");
    }

    @Test
    void a_rate_that_is_exceeded_once_is_not_even_mentioned() {
        aws.on(
                "kafka GET /api/v2/clusters",
                Answer.error(429, "TooManyRequestsException", "Rate exceeded"),
                Answer.json("{\"clusterInfoList\": [{\"clusterName\": \"shop\"}]}"));
        assertThat(ask()).isEqualTo("shop");
    }

    @Test
    void aws_has_trouble_of_its_own() {
        assertThat(failure(Answer.error(500, "InternalServerErrorException", "oops")))
                .isEqualTo("""
                cannot look up the cluster shop: AWS fails, asked 4 times: InternalServerErrorException: oops
                try again; https://health.aws.amazon.com says whether AWS's kafka of eu-west-1 has trouble""");
    }

    @Test
    void anything_else_is_said_as_aws_says_it() {
        assertThat(failure(Answer.error(400, "BadRequestException", "One or more parameters is not valid.")))
                .isEqualTo("""
                cannot look up the cluster shop: BadRequestException: One or more parameters is not valid.
                it was asked for kafka:ListClustersV2 on arn:aws:kafka:eu-west-1:123456789012:* by arn:aws:sts::123456789012:assumed-role/ops/anna""");
    }

    @Test
    void a_proxy_that_answers_in_place_of_aws() {
        assertThat(failure(new Answer(403, "", "<html>Forbidden</html>", null)))
                .startsWith(
                        "cannot look up the cluster shop: the answer has the status 403 and no word of AWS's; it may be a"
                                + " proxy's\n");
    }

    @Test
    void a_clock_that_is_wrong() {
        Answer skewed = Answer.error(403, "RequestTimeTooSkewed", "The difference is too large.")
                .at(Instant.now().minus(Duration.ofHours(1)));
        assertThat(failure(skewed))
                .startsWith("""
                cannot look up the cluster shop: RequestTimeTooSkewed: The difference is too large.
                this machine's clock says 20""")
                .endsWith("; set it: AWS takes signatures that are at most 5 minutes off");
    }

    @Test
    void nobody_is_there() {
        aws.set("aws.endpointUrl", "http://127.0.0.1:1");
        assertThat(told()).isEqualTo("""
                cannot look up the cluster shop: AWS's kafka of eu-west-1 does not answer, asked 4 times: Connection refused
                AWS's kafka of eu-west-1 has to be reached from here, in a private subnet by a NAT gateway or an endpoint of the VPC, behind a proxy by HTTPS_PROXY""");
    }

    @Test
    void a_region_that_does_not_exist_has_no_host() {
        aws.set("aws.endpointUrl", "http://kafka.eu-west-9.invalid");
        assertThat(told()).isEqualTo("""
                cannot look up the cluster shop: there is no host kafka.eu-west-9.invalid to be found from here
                see whether the region eu-west-1 is right; else names of AWS have to be resolved here, or in a private subnet the endpoint of the VPC needs private DNS""");
    }

    @Test
    void a_profile_that_logs_in_by_sso_and_has_not(@TempDir Path home) throws IOException {
        aws.set("aws.configFile", Files.writeString(home.resolve("config"), """
                [profile ops]
                sso_start_url = https://acme.awsapps.com/start
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = ops
                """).toString());
        assertThat(told(new Auth.Iam("ops", null, null, null))).isEqualTo("""
                cannot find AWS credentials in the profile ops: The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.
                see ~/.aws/credentials and ~/.aws/config, or AWS_SHARED_CREDENTIALS_FILE; aws sso login --profile ops""");
    }

    @Test
    void a_profile_that_there_is_not(@TempDir Path home) throws IOException {
        aws.set(
                "aws.configFile",
                Files.writeString(home.resolve("config"), "[profile dev]").toString());
        assertThat(told(new Auth.Iam("ops", null, null, null)))
                .startsWith("cannot find AWS credentials in the profile ops: Profile file contained no credentials for"
                        + " profile 'ops'\n");
    }

    private String failure(Answer answer) {
        aws.on("kafka GET /api/v2/clusters", answer);
        return told();
    }

    private static String told() {
        return told(new Auth.None());
    }

    private static String told(Auth auth) {
        ClusterException e = catchThrowableOfType(ClusterException.class, () -> ask(auth));
        return e.getMessage() + "\n" + e.fix();
    }

    private static String ask() {
        return ask(new Auth.None());
    }

    private static String ask(Auth auth) {
        try (AwsSession session = AwsSession.open(auth, "eu-west-1");
                KafkaClient kafka = session.client(KafkaClient.builder())) {
            return session.ask(
                    CALL,
                    () -> kafka.listClustersV2(request -> {})
                            .clusterInfoList()
                            .getFirst()
                            .clusterName());
        }
    }
}
