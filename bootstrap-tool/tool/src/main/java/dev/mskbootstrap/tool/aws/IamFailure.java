package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.model.StsException;

/** Why there are no credentials, in a sentence for their user: which were meant, who asked, what to do. */
final class IamFailure {

    static final String LOG_IN = "log in to AWS again: aws sso login, or a new session";

    private final Auth.Iam auth;
    private final AwsCredentialsProvider own;
    private final Region region;

    IamFailure(Auth.Iam auth, AwsCredentialsProvider own, Region region) {
        this.auth = auth;
        this.own = own;
        this.region = region;
    }

    /** Our own are asked for first: without them no role can be assumed, and that is another failure. */
    AwsCredentials resolve(@Nullable AwsCredentialsProvider assumed) {
        AwsCredentials found = own();
        try {
            return assumed == null ? found : assumed.resolveCredentials();
        } catch (StsException e) {
            throw new ClusterException(
                    "assume the role " + role() + " as " + Caller.of(own, region), AwsReason.text(e), fix(e), e);
        } catch (SdkException e) {
            throw new ClusterException(
                    "assume the role " + role(),
                    AwsReason.text(e),
                    "AWS STS of " + region.id()
                            + " has to be reached from here, in a private subnet by a NAT gateway or an endpoint of the VPC",
                    e);
        }
    }

    private AwsCredentials own() {
        try {
            return own.resolveCredentials();
        } catch (StsException e) {
            throw new ClusterException("assume the role of " + profile(), AwsReason.text(e), fix(e), e);
        } catch (SdkException | IllegalArgumentException e) {
            throw notFound(auth, e);
        }
    }

    private static String fix(StsException e) {
        if (AwsReason.isOfExpiry(e)) {
            return "your own credentials have expired, with which the role is assumed: " + LOG_IN;
        }
        return switch (AwsReason.code(e)) {
            case "InvalidClientTokenId", "SignatureDoesNotMatch" ->
                "your own credentials, with which the role is assumed, are not what AWS knows: " + LOG_IN;
            default ->
                "the role's trust policy has to let you assume it, and your own policy sts:AssumeRole on it; see also "
                        + "externalId in env.yaml";
        };
    }

    /** Also when the SDK does not understand its own files. */
    static ClusterException notFound(Auth.Iam auth, RuntimeException e) {
        String profile = auth.profile();
        return new ClusterException(
                profile == null ? "find AWS credentials" : "find AWS credentials in the profile " + profile,
                AwsReason.text(e),
                profile == null
                        ? "log in to AWS (aws sso login, AWS_PROFILE, or a role of this machine), or name a profile or roleArn"
                                + " under auth in env.yaml"
                        : "see ~/.aws/credentials and ~/.aws/config, or AWS_SHARED_CREDENTIALS_FILE; aws sso login --profile "
                                + profile,
                e);
    }

    static ClusterException expired(Auth.Iam auth, Instant end) {
        String profile = auth.profile();
        return new ClusterException(
                profile == null ? "use the AWS credentials" : "use the AWS credentials of the profile " + profile,
                "they expired at " + end,
                LOG_IN,
                null);
    }

    private String role() {
        Auth.Role role = auth.role();
        return role == null ? "" : role.arn();
    }

    private String profile() {
        String profile = auth.profile();
        return profile == null ? "AWS's own configuration" : "the profile " + profile;
    }
}
