package dev.mskbootstrap.sandbox.aws;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Part;
import dev.mskbootstrap.sandbox.identity.Member;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The endpoints, and genuine clients of them that repeat nothing. */
final class Aws implements AutoCloseable {

    static final String ACCOUNT = "123456789012";
    static final String REGION = "eu-west-1";
    static final String ADMIN = "admin";

    private final AwsEndpoints endpoints;

    private Aws(AwsEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** A world with these, and an admin who may do everything. */
    static Aws with(Part... parts) {
        AwsWorld world = AwsWorld.of(ACCOUNT, REGION).with(user(ADMIN, allow("*", "*")));
        return new Aws(AwsEndpoints.start(world.with(parts)));
    }

    static AwsIdentity user(String name, Policy... policies) {
        return AwsIdentity.of(Member.iam(name, "arn:aws:iam::" + ACCOUNT + ":user/" + name, policies));
    }

    static AwsIdentity role(String name, Policy... policies) {
        return AwsIdentity.of(Member.iam(name, "arn:aws:iam::" + ACCOUNT + ":role/" + name, policies));
    }

    static Policy allow(String action, String resource) {
        return policy("{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"}".formatted(action, resource));
    }

    static Policy policy(String statements) {
        return Policy.parse("test", "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}");
    }

    AwsEndpoints endpoints() {
        return endpoints;
    }

    KafkaClient kafka(String identity) {
        return as(identity, KafkaClient.builder()).build();
    }

    Ec2Client ec2(String identity) {
        return as(identity, Ec2Client.builder()).build();
    }

    SsmClient ssm(String identity) {
        return as(identity, SsmClient.builder()).build();
    }

    StsClient sts(String identity) {
        return as(identity, StsClient.builder()).build();
    }

    S3Client s3(String identity) {
        return as(identity, S3Client.builder()).forcePathStyle(true).build();
    }

    SecretsManagerClient secrets(String identity) {
        return as(identity, SecretsManagerClient.builder()).build();
    }

    CloudWatchLogsClient logs(String identity) {
        return as(identity, CloudWatchLogsClient.builder()).build();
    }

    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B as(String identity, B builder) {
        return as(credentials(endpoints.variables(identity)), builder);
    }

    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B as(AwsCredentials credentials, B builder) {
        return builder.endpointOverride(URI.create(endpoints.url()))
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    static AwsCredentials credentials(Map<String, String> environment) {
        String key = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        String token = environment.get("AWS_SESSION_TOKEN");
        return token == null
                ? AwsBasicCredentials.create(key, secret)
                : AwsSessionCredentials.create(key, secret, token);
    }

    @Override
    public void close() {
        endpoints.close();
    }
}
