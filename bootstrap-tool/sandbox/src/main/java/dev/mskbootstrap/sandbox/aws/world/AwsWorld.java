package dev.mskbootstrap.sandbox.aws.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account in one region of AWS with what is in it. Other regions are there and are empty, but for the clusters, whose
 * ARNs say where they are.
 */
public record AwsWorld(String account, String region, List<Part> parts) {

    public AwsWorld {
        parts = List.copyOf(parts);
    }

    /** An account with nothing in it. */
    public static AwsWorld of(String account, String region) {
        return new AwsWorld(account, region, List.of());
    }

    /** With these as well, or in place of those of the same kind and id. */
    public AwsWorld with(Part... others) {
        Map<String, Part> all = new LinkedHashMap<>();
        Stream.concat(parts.stream(), Stream.of(others))
                .forEach(part -> all.put(part.getClass().getSimpleName() + " " + part.id(), part));
        return new AwsWorld(account, region, List.copyOf(all.values()));
    }

    /** Without the one of this kind and id. */
    public AwsWorld without(Class<? extends Part> kind, String id) {
        return new AwsWorld(
                account,
                region,
                parts.stream()
                        .filter(part -> !kind.isInstance(part) || !part.id().equals(id))
                        .toList());
    }

    /** All of a kind, in their order. */
    public <P extends Part> Stream<P> only(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }

    public <P extends Part> Optional<P> find(Class<P> kind, String id) {
        return only(kind).filter(part -> part.id().equals(id)).findFirst();
    }

    /** What a client sees who asks in this region. */
    public AwsWorld seenFrom(String other) {
        List<Part> there = parts.stream().filter(part -> isIn(part, other)).toList();
        return new AwsWorld(account, other, there);
    }

    private boolean isIn(Part part, String other) {
        return switch (part) {
            case MskCluster cluster -> cluster.arn().region().equals(other);
            case AwsIdentity everywhere -> true;
            case Bucket everywhere -> true;
            case Instance instance -> region.equals(other);
            case LogGroup group -> region.equals(other);
            case Secret secret -> region.equals(other);
            case SsmDocument document -> region.equals(other);
        };
    }

    /** The ARN of a resource of this account and region. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", partition(), service, region, account, resource);
    }

    /** Of the region: aws, aws-cn or aws-us-gov. */
    public String partition() {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
