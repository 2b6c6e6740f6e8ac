package dev.mskbootstrap.msk.iam;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The condition keys that are evaluated; a policy with any other is refused.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
enum ConditionKey {
    PRINCIPAL_ARN("aws:PrincipalArn"),
    PRINCIPAL_ACCOUNT("aws:PrincipalAccount"),
    REQUESTED_REGION("aws:RequestedRegion"),
    SECURE_TRANSPORT("aws:SecureTransport");

    private final String iamName;

    ConditionKey(String iamName) {
        this.iamName = iamName;
    }

    /** By its name; case does not count in the names of condition keys. */
    static Optional<ConditionKey> of(String name) {
        return Arrays.stream(values())
                .filter(key -> key.iamName.equalsIgnoreCase(name))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(key -> key.iamName).collect(Collectors.joining(", "));
    }
}
