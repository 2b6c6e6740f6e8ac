package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of one run, found before anything is contacted with them, and the region they sign for. When a profile or
 * a role is named it is that one or none: what else the machine has is never used in its place.
 */
public final class IamCredentials implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Those of this JVM by an id: Kafka makes its clients' parts from text. */
    private static final Map<String, IamCredentials> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Auth.Iam auth;
    private final Region region;
    private final AwsCredentialsProvider provider;

    private IamCredentials(Auth.Iam auth, Region region, AwsCredentialsProvider provider) {
        this.auth = auth;
        this.region = region;
        this.provider = provider;
    }

    /** Throws a {@link ClusterException} when there are none. */
    public static IamCredentials find(Auth.Iam auth, String region) {
        Region signed = Region.of(region);
        IamCredentials credentials = new IamCredentials(auth, signed, provider(auth, signed));
        try {
            credentials.resolve();
        } catch (RuntimeException e) {
            credentials.close();
            throw e;
        }
        OPEN.put(credentials.id, credentials);
        return credentials;
    }

    static IamCredentials find(String id) {
        IamCredentials credentials = OPEN.get(id);
        if (credentials == null) {
            throw new IllegalStateException("There are no credentials " + id);
        }
        return credentials;
    }

    private static AwsCredentialsProvider provider(Auth.Iam auth, Region region) {
        Auth.Role role = auth.role();
        String profile = auth.profile();
        AwsCredentialsProvider own = profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(profile);
        return role == null ? own : assumed(role, own, region);
    }

    private static AwsCredentialsProvider assumed(Auth.Role role, AwsCredentialsProvider own, Region region) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(own, region))
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName(role.sessionName())
                        .externalId(role.externalId()))
                .build();
    }

    private static StsClient sts(AwsCredentialsProvider provider, Region region) {
        return StsClient.builder()
                .region(region)
                .credentialsProvider(provider)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(PATIENCE)
                        .build())
                .build();
    }

    AwsCredentials resolve() {
        try {
            return provider.resolveCredentials();
        } catch (StsException e) {
            throw new ClusterException(
                    "assume the role " + roleArn(),
                    e.awsErrorDetails() == null
                            ? String.valueOf(e.getMessage())
                            : e.awsErrorDetails().errorCode() + ": "
                                    + e.awsErrorDetails().errorMessage(),
                    "the role's trust policy has to let you assume it, and your own policy sts:AssumeRole on it;"
                            + " see also externalId, and whether your credentials have expired",
                    e);
        } catch (SdkException e) {
            throw notFound(e);
        }
    }

    private ClusterException notFound(SdkException e) {
        String profile = auth.profile();
        return new ClusterException(
                profile == null ? "find AWS credentials" : "find AWS credentials in the profile " + profile,
                firstSentence(String.valueOf(e.getMessage())),
                profile == null
                        ? "log in to AWS (aws sso login, AWS_PROFILE, or a role of this machine), or name a profile or roleArn"
                                + " under auth in env.yaml"
                        : "see ~/.aws/credentials and ~/.aws/config, or AWS_SHARED_CREDENTIALS_FILE; aws sso login --profile "
                                + profile,
                e);
    }

    /** The SDK goes on with all that it has tried. */
    private static String firstSentence(String text) {
        int end = text.indexOf(" : [");
        return end < 0 ? text : text.substring(0, end);
    }

    private String roleArn() {
        Auth.Role role = auth.role();
        return role == null ? "" : role.arn();
    }

    public String id() {
        return id;
    }

    Region region() {
        return region;
    }

    /** Whose credentials these are, as AWS says; when it cannot be asked, what is known here. */
    public String who() {
        try (StsClient sts = sts(provider, region)) {
            return sts.getCallerIdentity().arn();
        } catch (SdkException e) {
            return known();
        }
    }

    private String known() {
        AwsCredentials found = resolve();
        String kind = found instanceof AwsSessionCredentials ? "the session of access key " : "the access key ";
        return roleArn().isEmpty() ? kind + found.accessKeyId() : roleArn();
    }

    @Override
    public void close() {
        OPEN.remove(id);
        if (provider instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
