package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cluster as policies name it: by its ARN, with a {@code *} for each part that is not known. */
public record ClusterPattern(String partition, String region, String account, String name, String uuid) {

    private static final String ANY = "*";

    /** Stands for a UUID while the rest of an ARN is checked. */
    private static final String SOME = "0";

    public static ClusterPattern of(ClusterArn arn) {
        return new ClusterPattern(arn.partition(), arn.region(), arn.account(), arn.name(), arn.uuid());
    }

    /** An ARN whose UUID may be {@code *}; throws an {@link IllegalArgumentException} that says how one reads. */
    public static ClusterPattern parse(String text) {
        if (!text.endsWith("/" + ANY)) {
            return of(ClusterArn.parse(text));
        }
        ClusterPattern known = of(ClusterArn.parse(text.substring(0, text.length() - 1) + SOME));
        return new ClusterPattern(known.partition, known.region, known.account, known.name, ANY);
    }

    /** What the environment's file says of it. */
    public static ClusterPattern of(Environment environment) {
        if (environment.arn() != null) {
            return of(environment.arn());
        }
        String region = environment.region();
        String name = environment.address() instanceof ClusterAddress.Named named ? named.name() : ANY;
        return new ClusterPattern(partition(region), region == null ? ANY : region, ANY, name, ANY);
    }

    /**
     * Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html: the regions of
     * China and GovCloud have partitions of their own.
     */
    private static String partition(@Nullable String region) {
        if (region == null) {
            return ANY;
        }
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The parts that are wildcards, in words. */
    public List<String> unknown() {
        return Stream.of(
                        word(partition, "partition"),
                        word(region, "region"),
                        word(account, "account"),
                        word(name, "name"),
                        word(uuid, "UUID"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> word(String part, String word) {
        return part.equals(ANY) ? List.of(word) : List.of();
    }

    /**
     * The ARN of something in it.
     *
     * @param of the name, or a prefix; null for the cluster itself
     */
    String arn(ResourceKind kind, @Nullable NamePattern of) {
        String cluster =
                "arn:" + partition + ":kafka:" + region + ":" + account + ":" + kind.word() + "/" + name + "/" + uuid;
        return of == null ? cluster : cluster + "/" + escaped(of);
    }

    /**
     * What IAM would take for a wildcard or a variable, in the one way that it takes for plain text:
     * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
     */
    private static String escaped(NamePattern name) {
        String plain = name.prefix().replace("$", "${$}").replace("?", "${?}");
        return name.isPrefix() ? plain + ANY : plain;
    }
}
