package dev.mskbootstrap.tool.aws;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The ways in which AWS says no, whichever of its services says it.
 *
 * <p>Sources: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and the pages CommonErrors of the
 * other services; each has words of its own for the same thing.
 */
enum AwsRefusal {
    CLOCK,
    THROTTLED,
    EXPIRED,
    UNKNOWN_CREDENTIALS,
    NOT_ALLOWED,
    BROKEN,
    OTHER;

    private static final Set<String> UNKNOWN = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidToken",
            "AuthFailure",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "OptInRequired");
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    /** Some words are only understood with the status, or by the time that AWS has. */
    static AwsRefusal of(AwsServiceException e) {
        if (AwsReason.isOfExpiry(e)) {
            return EXPIRED;
        }
        if (e.isClockSkewException()) {
            return CLOCK;
        }
        return e.isThrottlingException() ? THROTTLED : byCodeAndStatus(e);
    }

    private static AwsRefusal byCodeAndStatus(AwsServiceException e) {
        String code = AwsReason.code(e);
        if (UNKNOWN.contains(code) || e.statusCode() == UNAUTHENTICATED) {
            return UNKNOWN_CREDENTIALS;
        }
        // JSON services say AccessDeniedException with status 400.
        if (code.startsWith("AccessDenied") || code.equals("UnauthorizedOperation") || e.statusCode() == FORBIDDEN) {
            return NOT_ALLOWED;
        }
        return e.statusCode() >= SERVER_ERROR ? BROKEN : OTHER;
    }
}
