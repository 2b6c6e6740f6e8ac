package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.access.ClusterPattern;
import dev.mskbootstrap.tool.spec.Environment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cluster policies are about. */
final class ClusterArnOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--cluster-arn",
            paramLabel = "ARN",
            description = "The MSK cluster; its UUID may be *. Default: cluster.arn in env.yaml.")
    private @Nullable String arn;

    /** What is known of it. */
    ClusterPattern pattern(Environment environment) {
        if (arn == null) {
            return ClusterPattern.of(environment);
        }
        try {
            return ClusterPattern.parse(arn);
        } catch (IllegalArgumentException e) {
            throw wrong("--cluster-arn: " + e.getMessage());
        }
    }

    /** The whole of it: whether a policy allows something cannot be told of some cluster. */
    ClusterArn exact(Environment environment) {
        ClusterPattern pattern = pattern(environment);
        if (!pattern.unknown().isEmpty()) {
            throw wrong("which cluster? Give --cluster-arn, or state cluster.arn in env.yaml;"
                    + " a policy is evaluated for one, UUID and all");
        }
        return new ClusterArn(pattern.partition(), pattern.region(), pattern.account(), pattern.name(), pattern.uuid());
    }

    ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
