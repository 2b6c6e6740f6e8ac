package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterArnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:kafka:eu-west-1:123456789012:cluster/demo/4c5b8f5e-2d7c-4f4e-9f51-6d8f3f2f0d11-7",
                "arn:aws-cn:kafka:cn-north-1:123456789012:cluster/demo/a-1",
                "arn:aws-us-gov:kafka:us-gov-west-1:123456789012:cluster/demo/a-1"
            })
    void is_read_and_written_as_aws_does(String text) {
        assertThat(ClusterArn.parse(text)).hasToString(text);
    }

    @Test
    void gives_the_arns_of_what_is_in_it_in_the_same_partition() {
        ClusterArn cluster = ClusterArn.parse("arn:aws-cn:kafka:cn-north-1:123456789012:cluster/demo/a-1");
        assertThat(cluster.arn(ResourceKind.TOPIC, "t"))
                .isEqualTo("arn:aws-cn:kafka:cn-north-1:123456789012:topic/demo/a-1/t");
        assertThat(cluster.arn(ResourceKind.GROUP, "g"))
                .isEqualTo("arn:aws-cn:kafka:cn-north-1:123456789012:group/demo/a-1/g");
        assertThat(cluster.arn(ResourceKind.TRANSACTIONAL_ID, "x"))
                .isEqualTo("arn:aws-cn:kafka:cn-north-1:123456789012:transactional-id/demo/a-1/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arn:aws:kafka:eu-west-1:123456789012:topic/demo/a-1/t",
                "arn:aws:kafka:eu-west-1:12345:cluster/demo/a-1",
                "arn:aws:kafka:eu-west-1:123456789012:cluster/demo",
                "arn:aws:kafka:*:123456789012:cluster/demo/a-1"
            })
    void anything_else_is_refused_with_what_one_reads(String text) {
        assertThatThrownBy(() -> ClusterArn.parse(text))
                .hasMessage(text
                        + " is no ARN of an MSK cluster; one reads arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID");
    }
}
