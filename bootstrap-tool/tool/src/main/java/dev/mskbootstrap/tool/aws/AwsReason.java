package dev.mskbootstrap.tool.aws;

import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why AWS, or its SDK, does not do what it is asked for, in a sentence: without what the SDK says of itself. */
final class AwsReason {

    private AwsReason() {}

    /** AWS's word for it and its sentence, when it is AWS that says no. */
    static String text(RuntimeException e) {
        if (!(e instanceof AwsServiceException service)) {
            return ofSdk(e);
        }
        String code = code(e);
        return code.isEmpty()
                ? "the answer has the status " + service.statusCode() + " and no word of AWS's; it may be a proxy's"
                : code + words(service);
    }

    private static String ofSdk(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst(
                        "(?: in the chain AwsCredentialsProviderChain| : \\[|: ProfileFile\\(| \\(SDK Attempt Count: ).*",
                        "");
    }

    private static String words(AwsServiceException e) {
        String message = e.awsErrorDetails().errorMessage();
        return message == null || message.isBlank() ? "" : ": " + message;
    }

    /** Such as AccessDenied; empty when AWS was not even asked, or something else answered. */
    static String code(RuntimeException e) {
        return e instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? Objects.requireNonNullElse(service.awsErrorDetails().errorCode(), "")
                : "";
    }

    static boolean isOfExpiry(RuntimeException e) {
        return code(e).startsWith("ExpiredToken") || code(e).equals("RequestExpired");
    }
}
