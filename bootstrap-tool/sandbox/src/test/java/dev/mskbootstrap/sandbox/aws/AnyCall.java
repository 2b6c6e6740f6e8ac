package dev.mskbootstrap.sandbox.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** One call of each service, to see how each puts the same thing. */
enum AnyCall {
    KAFKA("kafka:ListClustersV2") {
        @Override
        void make(Client client) {
            client.of(KafkaClient.builder()).build().listClustersV2(call -> {});
        }
    },
    EC2("ec2:DescribeInstances") {
        @Override
        void make(Client client) {
            client.of(Ec2Client.builder()).build().describeInstances();
        }
    },
    SSM("ssm:DescribeInstanceInformation") {
        @Override
        void make(Client client) {
            client.of(SsmClient.builder()).build().describeInstanceInformation();
        }
    },
    STS("sts:GetCallerIdentity") {
        @Override
        void make(Client client) {
            client.of(StsClient.builder()).build().getCallerIdentity();
        }
    },
    S3("s3:ListObjectsV2") {
        @Override
        void make(Client client) {
            client.of(S3Client.builder()).forcePathStyle(true).build().listObjectsV2(call -> call.bucket("bucket"));
        }
    },
    SECRETS("secretsmanager:GetSecretValue") {
        @Override
        void make(Client client) {
            client.of(SecretsManagerClient.builder()).build().getSecretValue(call -> call.secretId("secret"));
        }
    },
    LOGS("logs:FilterLogEvents") {
        @Override
        void make(Client client) {
            client.of(CloudWatchLogsClient.builder()).build().filterLogEvents(call -> call.logGroupName("group"));
        }
    };

    private final String action;

    AnyCall(String action) {
        this.action = action;
    }

    /** As the endpoints name the call. */
    String action() {
        return action;
    }

    abstract void make(Client client);

    /** Whose call it is. */
    record Client(Aws aws, AwsCredentials credentials) {
        <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B of(B builder) {
            return aws.as(credentials, builder);
        }
    }

    void make(Aws aws, String identity) {
        make(aws, Aws.credentials(aws.endpoints().variables(identity)));
    }

    void make(Aws aws, AwsCredentials credentials) {
        make(new Client(aws, credentials));
    }

    /** Status, code and message of the error that a call ends with. */
    static String error(Runnable call) {
        try {
            call.run();
            return "no error";
        } catch (AwsServiceException e) {
            return "%d %s: %s"
                    .formatted(
                            e.statusCode(),
                            e.awsErrorDetails().errorCode(),
                            e.awsErrorDetails().errorMessage());
        }
    }
}
