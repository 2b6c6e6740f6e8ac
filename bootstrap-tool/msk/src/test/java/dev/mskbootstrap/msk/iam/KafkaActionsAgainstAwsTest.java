package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our actions against AWS's own list, which names its source. */
class KafkaActionsAgainstAwsTest {

    private static final JsonNode AWS = aws();

    @Test
    void there_are_the_actions_that_aws_lists_and_no_others() {
        Map<String, String> aws = AWS.path("actions").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, action -> text(action.getValue().path("resources"))));
        assertThat(Arrays.stream(KafkaAction.values())
                        .collect(Collectors.toMap(
                                KafkaAction::word,
                                action -> "[\"" + action.kind().word() + "\"]")))
                .hasSize(19)
                .isEqualTo(aws);
    }

    @Test
    void arns_read_as_aws_says() {
        assertThat(Arrays.stream(ResourceKind.values())
                        .collect(Collectors.toMap(ResourceKind::word, KafkaActionsAgainstAwsTest::form)))
                .isEqualTo(AWS.path("resources").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().asText())));
    }

    /** An ARN of this kind with the placeholders of AWS's list. */
    private static String form(ResourceKind kind) {
        String name = switch (kind) {
            case CLUSTER -> "";
            case TOPIC -> "${TopicName}";
            case GROUP -> "${GroupName}";
            case TRANSACTIONAL_ID -> "${TransactionalId}";
        };
        return Iam.CLUSTER
                .arn(kind, name)
                .replace("arn:aws:", "arn:${Partition}:")
                .replace("eu-west-1", "${Region}")
                .replace("123456789012", "${Account}")
                .replace("demo/a1b2c3d4-1", "${ClusterName}/${ClusterUuid}");
    }

    private static String text(JsonNode node) {
        return node.toString();
    }

    private static JsonNode aws() {
        try (InputStream list = KafkaActionsAgainstAwsTest.class.getResourceAsStream("kafka-cluster-actions.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(list, "the list is missing"));
        } catch (IOException e) {
            throw new AssertionError("the list cannot be read", e);
        }
    }
}
