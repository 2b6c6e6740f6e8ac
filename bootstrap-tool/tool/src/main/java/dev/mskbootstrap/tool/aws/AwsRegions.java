package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Which region to sign for. */
public final class AwsRegions {

    private static final Pattern HOST =
            Pattern.compile(".*\\.([a-z]{2}(?:-[a-z]+)+-[0-9]+)\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)(?::[0-9]+)?");

    private AwsRegions() {}

    /**
     * That of the brokers' names, which is the one they check; else the one that is stated, else AWS's own configuration.
     * Without any a client would wait for the machine's metadata until it times out.
     */
    public static String find(@Nullable String stated, Collection<String> servers) {
        return ofHosts(servers)
                .or(() -> Optional.ofNullable(stated))
                .or(AwsRegions::configured)
                .orElseThrow(() -> new ClusterException(
                        "find out which AWS region to sign for",
                        "neither the brokers' names nor AWS_REGION nor AWS's configuration say it",
                        "write cluster: {region: eu-west-1} in env.yaml, or set AWS_REGION",
                        null));
    }

    private static Optional<String> ofHosts(Collection<String> servers) {
        return servers.stream()
                .map(HOST::matcher)
                .filter(Matcher::matches)
                .map(match -> Objects.requireNonNull(match.group(1)))
                .findFirst();
    }

    private static Optional<String> configured() {
        try {
            return Optional.ofNullable(
                            DefaultAwsRegionProviderChain.builder().build().getRegion())
                    .map(region -> region.id());
        } catch (SdkClientException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
