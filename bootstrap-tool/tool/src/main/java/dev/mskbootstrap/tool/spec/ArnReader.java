package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.util.Optional;

/** The {@code arn} of {@code cluster} in an {@code env.yaml}. */
final class ArnReader {

    private final Problems problems;

    ArnReader(Problems problems) {
        this.problems = problems;
    }

    Optional<ClusterArn> read(Mapping cluster) {
        return cluster.text("arn").flatMap(stated -> read(stated, cluster.text("region")));
    }

    private Optional<ClusterArn> read(Stated<String> stated, Optional<Stated<String>> region) {
        try {
            ClusterArn arn = ClusterArn.parse(stated.value());
            region.filter(other -> !other.value().equals(arn.region()))
                    .ifPresent(other -> problems.add(
                            stated.where(),
                            "cluster.arn is of " + arn.region() + ", cluster.region is " + other.value(),
                            "correct one of the two, or leave out region"));
            return Optional.of(arn);
        } catch (IllegalArgumentException e) {
            problems.add(
                    stated.where(),
                    "\"" + stated.value() + "\" is no ARN of an MSK cluster",
                    "write one such as arn:aws:kafka:eu-west-1:123456789012:cluster/NAME/UUID");
            return Optional.empty();
        }
    }
}
