package dev.mskbootstrap.msk.iam;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An action of a policy, with wildcards: {@code *} or {@code service:name}. Case does not count.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
record ActionPattern(String text) {

    private static final Pattern FORM = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+");

    static boolean isLegal(String text) {
        return FORM.matcher(text).matches();
    }

    /** The actions of Kafka's that it covers. */
    Set<KafkaAction> actions() {
        Wildcards pattern = Wildcards.plain(text.toLowerCase(Locale.ROOT));
        Set<KafkaAction> covered = EnumSet.noneOf(KafkaAction.class);
        Arrays.stream(KafkaAction.values())
                .filter(action -> pattern.matches(action.iamName().toLowerCase(Locale.ROOT)))
                .forEach(covered::add);
        return covered;
    }

    /** Whether it covers an action of any service, such as ssm:SendCommand. */
    boolean covers(String action) {
        return Wildcards.plain(text.toLowerCase(Locale.ROOT)).matches(action.toLowerCase(Locale.ROOT));
    }

    /** Whether it names Kafka's service, and not just everything. */
    boolean namesKafka() {
        return text.regionMatches(true, 0, KafkaAction.SERVICE + ":", 0, KafkaAction.SERVICE.length() + 1);
    }
}
