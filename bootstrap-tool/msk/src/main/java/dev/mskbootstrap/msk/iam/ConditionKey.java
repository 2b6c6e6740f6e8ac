package dev.mskbootstrap.msk.iam;

import java.util.Arrays;
import java.util.Locale;
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
    SECURE_TRANSPORT("aws:SecureTransport"),
    RESOURCE_TAG("aws:ResourceTag/"),
    SSM_RESOURCE_TAG("ssm:resourceTag/");

    private final String iamName;

    ConditionKey(String iamName) {
        this.iamName = iamName;
    }

    /** A key as a policy names it; its tag is empty but of those that end with the name of one. */
    record Use(ConditionKey key, String tag) {}

    /**
     * By its name; case does not count in the names of condition keys.
     *
     * @param isOfKafka whether it is to be known of requests to Kafka, whose resources have no tags
     */
    static Optional<Use> of(String name, boolean isOfKafka) {
        return Arrays.stream(values())
                .filter(key -> key.isKnown(isOfKafka) && key.isNamed(name))
                .map(key -> new Use(key, name.substring(key.iamName.length())))
                .findFirst();
    }

    static String known(boolean isOfKafka) {
        return Arrays.stream(values())
                .filter(key -> key.isKnown(isOfKafka))
                .map(key -> key.isTag() ? key.iamName + "…" : key.iamName)
                .collect(Collectors.joining(", "));
    }

    /** Whether it asks for a tag of the resource, which a resource may have or not. */
    boolean isTag() {
        return this == RESOURCE_TAG || this == SSM_RESOURCE_TAG;
    }

    private boolean isKnown(boolean isOfKafka) {
        return !isTag() || !isOfKafka;
    }

    private boolean isNamed(String name) {
        return isTag()
                ? name.length() > iamName.length()
                        && name.toLowerCase(Locale.ROOT).startsWith(iamName.toLowerCase(Locale.ROOT))
                : iamName.equalsIgnoreCase(name);
    }
}
