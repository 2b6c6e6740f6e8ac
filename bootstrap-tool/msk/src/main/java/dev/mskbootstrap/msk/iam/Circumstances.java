package dev.mskbootstrap.msk.iam;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What conditions can ask of a request. Only a tag can be missing: all else is known of every request here.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html: aws:PrincipalArn is
 * the ARN of the user or role, never of the session.
 */
record Circumstances(
        String principalArn, String principalAccount, String requestedRegion, Map<String, String> resourceTags) {

    /** Of requests to Kafka, whose resources have no tags. */
    Circumstances(String principalArn, String principalAccount, String requestedRegion) {
        this(principalArn, principalAccount, requestedRegion, Map.of());
    }

    @Nullable
    String valueOf(ConditionKey.Use use) {
        return switch (use.key()) {
            case PRINCIPAL_ARN -> principalArn;
            case PRINCIPAL_ACCOUNT -> principalAccount;
            case REQUESTED_REGION -> requestedRegion;
            // MSK offers IAM over TLS only: https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
            case SECURE_TRANSPORT -> "true";
            case RESOURCE_TAG, SSM_RESOURCE_TAG -> tag(use.tag());
        };
    }

    /** The name of a tag is part of the condition's key, in which case does not count. */
    private @Nullable String tag(String name) {
        return resourceTags.entrySet().stream()
                .filter(tag -> tag.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
