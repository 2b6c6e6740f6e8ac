package dev.mskbootstrap.tool.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** Asks AWS STS, and tells whose credentials somebody uses. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Caller() {}

    static StsClient sts(AwsCredentialsProvider provider, Region region) {
        return StsClient.builder()
                .region(region)
                .credentialsProvider(provider)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(PATIENCE)
                        .build())
                .build();
    }

    /** Its ARN, as AWS says; when that cannot be had, the id of the key, which is no secret, and what AWS says of it. */
    static String of(AwsCredentialsProvider provider, Region region) {
        try (StsClient sts = sts(provider, region)) {
            return sts.getCallerIdentity().arn();
        } catch (StsException e) {
            return key(provider.resolveCredentials()) + " (AWS STS refuses it: " + AwsReason.text(e) + ")";
        } catch (SdkException e) {
            return key(provider.resolveCredentials());
        }
    }

    /** The id of the key, which is no secret. */
    static String key(AwsCredentials credentials) {
        return (credentials instanceof AwsSessionCredentials ? "the session of access key " : "the access key ")
                + credentials.accessKeyId();
    }
}
