package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.spec.Auth;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** One identity in one region of AWS, and what it asks for. Every failure is a sentence. */
public final class AwsSession implements AutoCloseable {

    private static final Duration AN_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Those that AWS's own configuration has, for whoever logs in to the brokers without AWS. */
    private static final Auth.Iam OWN = new Auth.Iam(null, null, null, null);

    private final IamCredentials credentials;

    private AwsSession(IamCredentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Throws a {@link dev.mskbootstrap.tool.cluster.ClusterException} when there are no credentials.
     *
     * @param auth whose identity it is; of ways to log in that know none of AWS, the one that its configuration has
     */
    public static AwsSession open(Auth auth, String region) {
        return new AwsSession(IamCredentials.find(auth instanceof Auth.Iam iam ? iam : OWN, region));
    }

    /** A client of this identity and region; to be closed by whoever has it made. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(credentials.region())
                .credentialsProvider(credentials.provider())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(AN_ATTEMPT)
                        .apiCallTimeout(PATIENCE)
                        .build())
                .build();
    }

    /** The answer, after as many attempts as the SDK makes by itself. */
    <T> T ask(AwsCall call, Supplier<T> request) {
        try {
            return request.get();
        } catch (AwsServiceException e) {
            throw new AwsFailure(call, credentials).refused(e);
        } catch (SdkException e) {
            throw new AwsFailure(call, credentials).unanswered(e);
        }
    }

    /** Whose identity it is: an ARN, or what is known of it without AWS. */
    public String who() {
        return credentials.who();
    }

    public String region() {
        return credentials.region().id();
    }

    @Override
    public void close() {
        credentials.close();
    }
}
