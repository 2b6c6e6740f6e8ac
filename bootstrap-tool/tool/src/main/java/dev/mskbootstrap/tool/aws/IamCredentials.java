package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of one run, found before anything is contacted with them, and the region they sign for. When a profile or
 * a role is named it is that one or none: what else the machine has is never used in its place.
 */
public final class IamCredentials implements AutoCloseable {

    /** Those of this JVM by an id: Kafka makes its clients' parts from text. */
    private static final Map<String, IamCredentials> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Auth.Iam auth;
    private final Region region;
    private final AwsCredentialsProvider own;
    private final @Nullable StsClient sts;
    private final @Nullable StsAssumeRoleCredentialsProvider role;

    private IamCredentials(Auth.Iam auth, Region region) {
        this.auth = auth;
        this.region = region;
        this.own = own(auth);
        this.sts = auth.role() == null ? null : Caller.sts(own, region);
        this.role = sts == null ? null : assumed(Objects.requireNonNull(auth.role()), sts);
    }

    /** Throws a {@link ClusterException} when there are none. */
    public static IamCredentials find(Auth.Iam auth, String region) {
        IamCredentials credentials = open(auth, Region.of(region));
        try {
            credentials.resolve();
        } catch (RuntimeException e) {
            credentials.close();
            throw e;
        }
        OPEN.put(credentials.id, credentials);
        return credentials;
    }

    private static IamCredentials open(Auth.Iam auth, Region region) {
        try {
            return new IamCredentials(auth, region);
        } catch (SdkException | IllegalArgumentException e) {
            throw IamFailure.notFound(auth, e);
        }
    }

    static IamCredentials find(String id) {
        IamCredentials credentials = OPEN.get(id);
        if (credentials == null) {
            throw new IllegalStateException("There are no credentials " + id);
        }
        return credentials;
    }

    private static AwsCredentialsProvider own(Auth.Iam auth) {
        String profile = auth.profile();
        return profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(profile);
    }

    private static StsAssumeRoleCredentialsProvider assumed(Auth.Role role, StsClient sts) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName(role.sessionName())
                        .externalId(role.externalId()))
                .build();
    }

    /** Throws a {@link ClusterException} when there are none; who cannot assume the role keeps what it has to itself. */
    AwsCredentials resolve() {
        AwsCredentials found = new IamFailure(auth, own, region).resolve(role);
        found.expirationTime().filter(end -> end.isBefore(Instant.now())).ifPresent(end -> {
            throw IamFailure.expired(auth, end);
        });
        return found;
    }

    public String id() {
        return id;
    }

    Region region() {
        return region;
    }

    /** Whose credentials these are. */
    public String who() {
        return Caller.of(provider(), region);
    }

    /** The same without asking anybody. */
    String key() {
        return Caller.key(provider().resolveCredentials());
    }

    /** As long as they are open. */
    AwsCredentialsProvider provider() {
        return role == null ? own : role;
    }

    @Override
    public void close() {
        OPEN.remove(id);
        Stream.of(role, sts, own)
                .filter(SdkAutoCloseable.class::isInstance)
                .forEach(closeable -> ((SdkAutoCloseable) closeable).close());
    }
}
