package dev.mskbootstrap.tool.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an environment says of the ARN of its cluster. */
class ClusterPatternTest {

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, aws",
        "cn-north-1, aws-cn",
        "us-gov-west-1, aws-us-gov",
    })
    void a_region_is_of_one_partition(String region, String partition, @TempDir Path folder) throws IOException {
        Environment environment =
                environment(folder, "cluster: {sandbox: {}, flavour: standard, region: " + region + "}");
        assertThat(ClusterPattern.of(environment)).isEqualTo(new ClusterPattern(partition, region, "*", "*", "*"));
    }

    @Test
    void without_a_region_nothing_is_known(@TempDir Path folder) throws IOException {
        ClusterPattern pattern = ClusterPattern.of(environment(folder, "cluster: {sandbox: {}}"));
        assertThat(pattern).isEqualTo(new ClusterPattern("*", "*", "*", "*", "*"));
        assertThat(pattern.unknown()).containsExactly("partition", "region", "account", "name", "UUID");
    }

    private static Environment environment(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("env.yaml"), yaml);
        Files.writeString(folder.resolve("topics.yaml"), "topics: {}");
        return new SpecReader(folder, Map.of()).read(folder).environment();
    }
}
