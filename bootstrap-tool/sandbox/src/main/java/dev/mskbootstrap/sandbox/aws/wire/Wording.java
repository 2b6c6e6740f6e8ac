package dev.mskbootstrap.sandbox.aws.wire;

import java.util.EnumMap;
import java.util.Map;

/** How a service puts each {@link Complaint}: the status, code and message, in which %s stands for the particulars. */
final class Wording {

    private record Words(int status, String code, String message) {}

    private static final String WRONG_SIGNATURE =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final String BAD_TOKEN = "The security token included in the request is invalid.";
    private static final String EXPIRED = "The security token included in the request is expired";
    private static final String NOT_VALIDATED = "AWS was not able to validate the provided access credentials";
    private static final String SCOPE = "Credential should be scoped to a valid region. %s";
    private static final String RATE = "Rate exceeded";

    private final Map<Complaint, Words> words = new EnumMap<>(Complaint.class);

    /** Of services that speak JSON: one status for all of it. */
    static Wording ofJson(int status) {
        return new Wording()
                .with(Complaint.UNSIGNED, status, "MissingAuthenticationTokenException", "Missing Authentication Token")
                .with(Complaint.UNKNOWN_KEY, status, "UnrecognizedClientException", BAD_TOKEN)
                .with(Complaint.WRONG_SIGNATURE, status, "InvalidSignatureException", WRONG_SIGNATURE)
                .with(Complaint.EXPIRED_TOKEN, status, "ExpiredTokenException", EXPIRED)
                .with(Complaint.SKEWED, status, "InvalidSignatureException", "%s")
                .with(Complaint.WRONG_SCOPE, status, "InvalidSignatureException", SCOPE)
                .with(Complaint.NOT_ALLOWED, status, "AccessDeniedException", "%s")
                .with(Complaint.THROTTLED, 400, "ThrottlingException", RATE)
                .with(Complaint.UNKNOWN_ACTION, 400, "UnknownOperationException", "%s");
    }

    /** Of MSK, whose model has a code of its own for too many requests. */
    static Wording ofRestJson() {
        return ofJson(403)
                .with(Complaint.THROTTLED, 429, "TooManyRequestsException", RATE)
                .with(Complaint.UNKNOWN_ACTION, 404, "NotFoundException", "%s");
    }

    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
    static Wording ofEc2() {
        return new Wording()
                .with(
                        Complaint.UNSIGNED,
                        400,
                        "MissingParameter",
                        "The request must contain the parameter AWSAccessKeyId")
                .with(Complaint.UNKNOWN_KEY, 401, "AuthFailure", NOT_VALIDATED)
                .with(Complaint.WRONG_SIGNATURE, 401, "AuthFailure", NOT_VALIDATED)
                .with(Complaint.EXPIRED_TOKEN, 400, "RequestExpired", "Request has expired.")
                .with(Complaint.SKEWED, 400, "RequestExpired", "Request has expired.")
                .with(Complaint.WRONG_SCOPE, 401, "AuthFailure", SCOPE)
                .with(
                        Complaint.NOT_ALLOWED,
                        403,
                        "UnauthorizedOperation",
                        "You are not authorized to perform this operation. %s")
                .with(Complaint.THROTTLED, 503, "RequestLimitExceeded", "Request limit exceeded.")
                .with(Complaint.UNKNOWN_ACTION, 400, "InvalidAction", "%s");
    }

    /** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
    static Wording ofQuery() {
        return new Wording()
                .with(Complaint.UNSIGNED, 403, "MissingAuthenticationToken", "Request is missing Authentication Token")
                .with(Complaint.UNKNOWN_KEY, 403, "InvalidClientTokenId", BAD_TOKEN)
                .with(Complaint.WRONG_SIGNATURE, 403, "SignatureDoesNotMatch", WRONG_SIGNATURE)
                .with(Complaint.EXPIRED_TOKEN, 403, "ExpiredToken", EXPIRED)
                .with(Complaint.SKEWED, 403, "SignatureDoesNotMatch", "%s")
                .with(Complaint.WRONG_SCOPE, 403, "SignatureDoesNotMatch", SCOPE)
                .with(Complaint.NOT_ALLOWED, 403, "AccessDenied", "%s")
                .with(Complaint.THROTTLED, 400, "Throttling", RATE)
                .with(Complaint.UNKNOWN_ACTION, 400, "InvalidAction", "%s");
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
    static Wording ofS3() {
        return new Wording()
                .with(Complaint.UNSIGNED, 403, "AccessDenied", "Access Denied")
                .with(
                        Complaint.UNKNOWN_KEY,
                        403,
                        "InvalidAccessKeyId",
                        "The AWS Access Key Id you provided does not exist in our records.")
                .with(
                        Complaint.WRONG_SIGNATURE,
                        403,
                        "SignatureDoesNotMatch",
                        "The request signature we calculated does not match the signature you provided."
                                + " Check your key and signing method.")
                .with(Complaint.EXPIRED_TOKEN, 400, "ExpiredToken", "The provided token has expired.")
                .with(
                        Complaint.SKEWED,
                        403,
                        "RequestTimeTooSkewed",
                        "The difference between the request time and the current time is too large.")
                .with(
                        Complaint.WRONG_SCOPE,
                        400,
                        "AuthorizationHeaderMalformed",
                        "The authorization header is malformed; %s")
                .with(Complaint.NOT_ALLOWED, 403, "AccessDenied", "%s")
                .with(Complaint.THROTTLED, 503, "SlowDown", "Please reduce your request rate.")
                .with(Complaint.UNKNOWN_ACTION, 405, "MethodNotAllowed", "%s");
    }

    private Wording with(Complaint complaint, int status, String code, String message) {
        words.put(complaint, new Words(status, code, message));
        return this;
    }

    AwsRefusal refusal(Complaint complaint, String particulars) {
        Words found = words.get(complaint);
        if (found == null) {
            throw new IllegalStateException("no words for " + complaint);
        }
        return new AwsRefusal(found.status(), found.code(), found.message().replace("%s", particulars));
    }
}
