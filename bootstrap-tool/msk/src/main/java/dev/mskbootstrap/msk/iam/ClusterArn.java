package dev.mskbootstrap.msk.iam;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an MSK cluster, from which those of its topics, groups and transactional ids follow: same partition,
 * region, account, name and UUID.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html, "Authorization policy resources".
 */
public record ClusterArn(String partition, String region, String account, String name, String uuid) {

    private static final Pattern FORM = Pattern.compile(
            "arn:(aws|aws-[a-z-]+):kafka:([a-z]+(?:-[a-z0-9]+)+):([0-9]{12}):cluster/([A-Za-z0-9-]+)/([A-Za-z0-9-]+)");

    public ClusterArn {
        String arn = arn(partition, region, account) + "cluster/" + name + "/" + uuid;
        if (!FORM.matcher(arn).matches()) {
            throw new IllegalArgumentException(arn + " is no ARN of an MSK cluster;"
                    + " one reads arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID");
        }
    }

    /** The ARN as AWS writes it; throws an {@link IllegalArgumentException} that says how one reads. */
    public static ClusterArn parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    text + " is no ARN of an MSK cluster; one reads arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID");
        }
        return new ClusterArn(form.group(1), form.group(2), form.group(3), form.group(4), form.group(5));
    }

    /** The ARN of something in this cluster; the name of the cluster itself is empty. */
    public String arn(ResourceKind kind, String of) {
        return beginning(kind) + of;
    }

    /** What the ARNs of this kind begin with: all of it for the cluster, all but the name for the others. */
    String beginning(ResourceKind kind) {
        String cluster = arn(partition, region, account) + kind.word() + "/" + name + "/" + uuid;
        return kind == ResourceKind.CLUSTER ? cluster : cluster + "/";
    }

    private static String arn(String partition, String region, String account) {
        return "arn:" + partition + ":kafka:" + region + ":" + account + ":";
    }

    @Override
    public String toString() {
        return arn(ResourceKind.CLUSTER, "");
    }
}
