package dev.mskbootstrap.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.aws.service.Call;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what SendCommand is asked, and refuses what Systems Manager would. */
record OrderReader(Call call, Duration second) {

    private static final int SHORTEST_DELIVERY = 30;
    private static final int LONGEST_DELIVERY = 2_592_000;
    private static final int LONGEST_COMMENT = 100;
    private static final List<String> CURRENT = List.of("", "$DEFAULT", "$LATEST");

    Order read(JsonNode asked) throws AwsRefusal {
        SsmDocument document =
                Ssm.document(call, "ssm:SendCommand", asked.path("DocumentName").asText());
        requireVersion(document, asked);
        CommandDocument.Step step = CommandDocument.parse(document.content()).step(parameters(asked));
        String comment = asked.path("Comment").asText();
        if (comment.length() > LONGEST_COMMENT) {
            throw invalid("comment", "have length less than or equal to " + LONGEST_COMMENT);
        }
        if (asked.path("InstanceIds").isEmpty()) {
            throw new AwsRefusal(400, "InvalidInstanceId", "The sandbox sends commands to InstanceIds only");
        }
        Order.Time time = new Order.Time(delivery(asked), second.multipliedBy(step.seconds()));
        return new Order(UUID.randomUUID().toString(), document, step, time, comment, logGroup(document, asked));
    }

    private static void requireVersion(SsmDocument document, JsonNode asked) throws AwsRefusal {
        String version = asked.path("DocumentVersion").asText();
        if (!CURRENT.contains(version) && !version.equals(document.version())) {
            throw new AwsRefusal(400, "InvalidDocumentVersion", "The document version is not valid or does not exist.");
        }
        String hash = asked.path("DocumentHash").asText(Ssm.hash(document));
        if (!hash.equals(Ssm.hash(document))) {
            throw new AwsRefusal(
                    400, "InvalidDocument", "The document hash does not match that of " + document.name() + ".");
        }
    }

    private static Map<String, String> parameters(JsonNode asked) {
        Map<String, String> parameters = new HashMap<>();
        asked.path("Parameters")
                .properties()
                .forEach(entry -> parameters.put(entry.getKey(), String.join("\n", Ssm.texts(entry.getValue()))));
        return parameters;
    }

    private Duration delivery(JsonNode asked) throws AwsRefusal {
        int seconds = asked.path("TimeoutSeconds").asInt(3600);
        if (seconds < SHORTEST_DELIVERY) {
            throw invalid("timeoutSeconds", "have value greater than or equal to " + SHORTEST_DELIVERY);
        }
        if (seconds > LONGEST_DELIVERY) {
            throw invalid("timeoutSeconds", "have value less than or equal to " + LONGEST_DELIVERY);
        }
        return second.multipliedBy(seconds);
    }

    private static @Nullable String logGroup(SsmDocument document, JsonNode asked) {
        JsonNode config = asked.path("CloudWatchOutputConfig");
        String group = config.path("CloudWatchLogGroupName").asText("/aws/ssm/" + document.name());
        return config.path("CloudWatchOutputEnabled").asBoolean() ? group : null;
    }

    private static AwsRefusal invalid(String what, String constraint) {
        return new AwsRefusal(
                400,
                "ValidationException",
                "1 validation error detected: Value at '" + what + "' failed to satisfy constraint: Member must "
                        + constraint);
    }
}
