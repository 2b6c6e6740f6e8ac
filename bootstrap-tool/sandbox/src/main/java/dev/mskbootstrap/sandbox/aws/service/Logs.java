package dev.mskbootstrap.sandbox.aws.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.sandbox.aws.service.LogLines.Line;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.LogGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * CloudWatch Logs, of which only commands' output is kept; patterns of filters are not looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">CloudWatch
 *     Logs: FilterLogEvents</a>
 */
public final class Logs {

    private static final int MOST_IN_A_PAGE = 10_000;

    private final LogLines lines;

    public Logs(LogLines lines) {
        this.lines = lines;
    }

    public Service service() {
        return Service.ofJson("logs", Map.of("FilterLogEvents", this::filter, "GetLogEvents", this::get));
    }

    private AwsAnswer filter(Call call) throws AwsRefusal {
        JsonNode asked = call.json();
        requireGroup(call, asked, "logs:FilterLogEvents", "");
        List<String> streams = StreamSupport.stream(asked.path("logStreamNames").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<Line> found = lines.of(group(asked)).stream()
                .filter(line -> streams.isEmpty() || streams.contains(line.stream()))
                .filter(line -> line.stream()
                        .startsWith(asked.path("logStreamNamePrefix").asText()))
                .filter(line -> isInTime(line, asked))
                .toList();
        int from = asked.path("nextToken").asInt(0);
        int to = Math.min(found.size(), from + asked.path("limit").asInt(MOST_IN_A_PAGE));
        ObjectNode body = body(found.subList(Math.min(from, to), to));
        if (to < found.size()) {
            body.put("nextToken", String.valueOf(to));
        }
        return json(body);
    }

    /** From the head on, whatever is asked: a page's end is the next one's token. */
    private AwsAnswer get(Call call) throws AwsRefusal {
        JsonNode asked = call.json();
        String stream = asked.path("logStreamName").asText();
        requireGroup(call, asked, "logs:GetLogEvents", stream);
        List<Line> found = lines.of(group(asked)).stream()
                .filter(line -> line.stream().equals(stream))
                .toList();
        if (found.isEmpty()) {
            throw missing("log stream");
        }
        int from = asked.path("nextToken").asInt(0);
        int to = Math.min(found.size(), from + asked.path("limit").asInt(MOST_IN_A_PAGE));
        return json(body(found.subList(Math.min(from, to), to))
                .put("nextForwardToken", String.valueOf(to))
                .put("nextBackwardToken", String.valueOf(from)));
    }

    private static boolean isInTime(Line line, JsonNode asked) {
        long time = line.time().toEpochMilli();
        return time >= asked.path("startTime").asLong(0)
                && time <= asked.path("endTime").asLong(Long.MAX_VALUE);
    }

    /** Policies name a group with or without the :* that its ARN has in places. */
    private static void requireGroup(Call call, JsonNode asked, String action, String stream) throws AwsRefusal {
        String arn = call.world().arn("logs", "log-group:" + group(asked));
        if (!call.may(action, arn)) {
            call.require(action, arn + ":log-stream:" + stream);
        }
        if (call.world().find(LogGroup.class, group(asked)).isEmpty()) {
            throw missing("log group");
        }
    }

    private static String group(JsonNode asked) {
        return asked.path("logGroupName").asText();
    }

    private static AwsRefusal missing(String what) {
        return new AwsRefusal(400, "ResourceNotFoundException", "The specified " + what + " does not exist.");
    }

    private static ObjectNode body(List<Line> lines) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode events = body.putArray("events");
        for (Line line : lines) {
            events.addObject()
                    .put("logStreamName", line.stream())
                    .put("timestamp", line.time().toEpochMilli())
                    .put("ingestionTime", line.time().toEpochMilli())
                    .put("message", line.message());
        }
        return body;
    }

    private static AwsAnswer json(ObjectNode body) {
        return AwsAnswer.json("application/x-amz-json-1.1", body);
    }
}
