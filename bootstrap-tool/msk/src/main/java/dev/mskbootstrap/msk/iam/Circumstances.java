package dev.mskbootstrap.msk.iam;

/**
 * What conditions can ask of a request. All of it is known of every request here, so no key is ever missing.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html: aws:PrincipalArn is
 * the ARN of the user or role, never of the session.
 */
record Circumstances(String principalArn, String principalAccount, String requestedRegion) {

    String valueOf(ConditionKey key) {
        return switch (key) {
            case PRINCIPAL_ARN -> principalArn;
            case PRINCIPAL_ACCOUNT -> principalAccount;
            case REQUESTED_REGION -> requestedRegion;
            // MSK offers IAM over TLS only: https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
            case SECURE_TRANSPORT -> "true";
        };
    }
}
