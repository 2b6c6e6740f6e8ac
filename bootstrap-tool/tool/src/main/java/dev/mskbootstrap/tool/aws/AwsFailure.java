package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why a request to AWS failed, in a sentence for its user: what was asked on what, who asked, what to do. */
final class AwsFailure {

    private final AwsCall call;
    private final IamCredentials credentials;

    AwsFailure(AwsCall call, IamCredentials credentials) {
        this.call = call;
        this.credentials = credentials;
    }

    /** What AWS itself answered. */
    ClusterException refused(AwsServiceException e) {
        String text = AwsReason.text(e);
        return switch (AwsRefusal.of(e)) {
            case CLOCK -> because(text, clock(), e);
            case THROTTLED -> because("AWS throttles it" + attempts(e) + ": " + text, throttled(), e);
            case EXPIRED -> because(text, expired(e), e);
            case UNKNOWN_CREDENTIALS -> because(text, unknown(), e);
            case NOT_ALLOWED -> because(text, "allow " + asked() + " to " + credentials.who(), e);
            case BROKEN ->
                because(
                        "AWS fails" + attempts(e) + ": " + text,
                        "try again; https://health.aws.amazon.com says whether " + service() + " has trouble",
                        e);
            case OTHER -> because(text, "it was asked for " + asked() + " by " + credentials.who(), e);
        };
    }

    /** There is no answer; that may lie in credentials that have to be fetched again, and then they say so. */
    ClusterException unanswered(SdkException e) {
        credentials.resolve();
        return causes(e)
                .filter(IOException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(cause -> unreachable(cause, e))
                .orElseGet(() -> because(AwsReason.text(e), reach(), e));
    }

    private ClusterException unreachable(Throwable cause, SdkException e) {
        return cause instanceof UnknownHostException
                ? because(
                        "there is no host " + cause.getMessage() + " to be found from here",
                        "see whether the region " + credentials.region().id()
                                + " is right; else names of AWS have to be"
                                + " resolved here, or in a private subnet the endpoint of the VPC needs private DNS",
                        e)
                : because(service() + " does not answer" + attempts(e) + ": " + cause.getMessage(), reach(), e);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private String asked() {
        return call.permission() + " on " + call.resource();
    }

    private String service() {
        return "AWS's " + call.service() + " of " + credentials.region().id();
    }

    private String reach() {
        return service()
                + " has to be reached from here, in a private subnet by a NAT gateway or an endpoint of the VPC,"
                + " behind a proxy by HTTPS_PROXY";
    }

    private static String clock() {
        return "this machine's clock says " + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "; set it: AWS takes signatures that are at most 5 minutes off";
    }

    private String throttled() {
        return "wait a minute and try again: " + call.permission() + " has a rate that all of the account share";
    }

    /** EC2 says the same of a wrong clock. */
    private String expired(AwsServiceException e) {
        return credentials.key() + " has expired: " + IamFailure.LOG_IN
                + (e.isClockSkewException() ? "; else " + clock() : "");
    }

    private String unknown() {
        return "AWS does not take " + credentials.key() + ": " + IamFailure.LOG_IN + "; else see that the region "
                + credentials.region().id() + " is enabled for the account";
    }

    private static String attempts(SdkException e) {
        int attempts = Optional.ofNullable(e.numAttempts()).orElse(1);
        return attempts == 1 ? "" : ", asked " + attempts + " times";
    }

    private ClusterException because(String reason, String fix, SdkException e) {
        return new ClusterException(call.action(), reason, fix, e);
    }
}
