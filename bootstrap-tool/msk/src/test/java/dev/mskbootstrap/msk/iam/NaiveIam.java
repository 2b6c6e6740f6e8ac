package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * IAM once more, as plainly as the documentation has it: texts and regular expressions, nothing made ready, names that
 * could be allowed tried one by one. It shares no code with what it judges.
 *
 * @param moreNames to try: when the other side says that some name is allowed, it has to be one that is. There are more
 *     names of groups than can be tried here, such as {@code z:topic/demo/a1b2c3d4-1/a}
 */
record NaiveIam(List<Statement> own, List<Statement> boundary, Collection<String> moreNames) {

    /** The table of AWS's page kafka-actions: an action's resource, and what else it needs. */
    static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("Connect", "cluster"),
            Map.entry("DescribeCluster", "cluster Connect"),
            Map.entry("AlterCluster", "cluster Connect DescribeCluster"),
            Map.entry("DescribeClusterDynamicConfiguration", "cluster Connect"),
            Map.entry("AlterClusterDynamicConfiguration", "cluster Connect DescribeClusterDynamicConfiguration"),
            Map.entry("WriteDataIdempotently", "cluster Connect WriteData"),
            Map.entry("CreateTopic", "topic Connect"),
            Map.entry("DescribeTopic", "topic Connect"),
            Map.entry("AlterTopic", "topic Connect DescribeTopic"),
            Map.entry("DeleteTopic", "topic Connect DescribeTopic"),
            Map.entry("DescribeTopicDynamicConfiguration", "topic Connect"),
            Map.entry("AlterTopicDynamicConfiguration", "topic Connect DescribeTopicDynamicConfiguration"),
            Map.entry("ReadData", "topic Connect DescribeTopic AlterGroup"),
            Map.entry("WriteData", "topic Connect DescribeTopic"),
            Map.entry("DescribeGroup", "group Connect"),
            Map.entry("AlterGroup", "group Connect DescribeGroup"),
            Map.entry("DeleteGroup", "group Connect DescribeGroup"),
            Map.entry("DescribeTransactionalId", "transactional-id Connect"),
            Map.entry("AlterTransactionalId", "transactional-id Connect DescribeTransactionalId WriteData"));

    /** A statement as it is written. */
    record Statement(
            boolean isAllow, boolean isNotAction, List<String> actions, boolean isNotResource, List<String> resources) {

        boolean matches(String action, String arn) {
            boolean isAction = actions.stream().anyMatch(pattern -> isAction(pattern, "kafka-cluster:" + action));
            boolean isResource = resources.stream().anyMatch(pattern -> isResource(pattern, 0, arn, 0));
            return isAction != isNotAction && isResource != isNotResource;
        }

        String json() {
            return "{\"Effect\": \"%s\", \"%s\": %s, \"%s\": %s}"
                    .formatted(
                            isAllow ? "Allow" : "Deny",
                            isNotAction ? "NotAction" : "Action",
                            list(actions),
                            isNotResource ? "NotResource" : "Resource",
                            list(resources));
        }

        private static String list(List<String> texts) {
            return "[\"" + String.join("\", \"", texts) + "\"]";
        }
    }

    /** Allowed itself, and all that it needs: on the cluster, on the same resource, or on any there could be. */
    boolean isAllowed(String action, String name) {
        String[] row = row(action);
        return isAllowedAlone(action, arn(row[0], name))
                && Stream.of(row).skip(1).allMatch(needed -> isNeedMet(row[0], needed, name));
    }

    private boolean isNeedMet(String kind, String needed, String name) {
        String other = row(needed)[0];
        if (other.equals("cluster")) {
            return isAllowed(needed, "");
        }
        return other.equals(kind) ? isAllowed(needed, name) : names(other).anyMatch(any -> isAllowed(needed, any));
    }

    private boolean isAllowedAlone(String action, String arn) {
        Predicate<Statement> matches = statement -> statement.matches(action, arn);
        boolean isDenied =
                Stream.concat(own.stream(), boundary.stream()).filter(matches).anyMatch(one -> !one.isAllow());
        return !isDenied
                && own.stream().filter(matches).anyMatch(Statement::isAllow)
                && (boundary.isEmpty() || boundary.stream().filter(matches).anyMatch(Statement::isAllow));
    }

    private static String[] row(String action) {
        return Objects.requireNonNull(TABLE.get(action), action).split(" ", -1);
    }

    private static String arn(String kind, String name) {
        String start = "arn:aws:kafka:eu-west-1:123456789012:" + kind + "/demo/a1b2c3d4-1";
        return kind.equals("cluster") ? start : start + "/" + name;
    }

    /** All short names of letters that the random policies use, and of one that they do not; before them the others. */
    private Stream<String> names(String kind) {
        return Stream.concat(
                moreNames.stream().filter(name -> !kind.equals("topic") || name.matches("[A-Za-z0-9._-]+")),
                shortNames(kind).stream());
    }

    private static List<String> shortNames(String kind) {
        List<String> names = new ArrayList<>(List.of(""));
        String letters = kind.equals("topic") ? "abz" : "abz:";
        for (int i = 0; names.get(i).length() < 4; i++) {
            String shorter = names.get(i);
            letters.chars().forEach(letter -> names.add(shorter + (char) letter));
        }
        return names.subList(1, names.size());
    }

    private static boolean isAction(String pattern, String action) {
        String regex = pattern.replace("*", ".*").replace("?", ".");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
    }

    /** "If the * wildcard is the last character of a resource ARN segment, it can expand beyond the colon boundaries." */
    private static boolean isResource(String pattern, int i, String arn, int j) {
        if (i == pattern.length()) {
            return j == arn.length();
        }
        boolean isInLastSegment =
                pattern.substring(0, i).chars().filter(c -> c == ':').count() >= 5;
        boolean isSegmentsEnd = i + 1 == pattern.length() || pattern.charAt(i + 1) == ':';
        boolean isThere = j < arn.length();
        return switch (pattern.charAt(i)) {
            case '*' ->
                isResource(pattern, i + 1, arn, j)
                        || (isThere
                                && (arn.charAt(j) != ':' || isInLastSegment || isSegmentsEnd)
                                && isResource(pattern, i, arn, j + 1));
            case '?' -> isThere && (arn.charAt(j) != ':' || isInLastSegment) && isResource(pattern, i + 1, arn, j + 1);
            default -> isThere && pattern.charAt(i) == arn.charAt(j) && isResource(pattern, i + 1, arn, j + 1);
        };
    }
}
