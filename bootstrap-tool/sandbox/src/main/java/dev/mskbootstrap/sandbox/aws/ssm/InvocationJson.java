package dev.mskbootstrap.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.sandbox.aws.ssm.Invocation.Progress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What GetCommandInvocation says of an invocation. */
final class InvocationJson {

    private InvocationJson() {}

    static ObjectNode of(Invocation invocation) {
        Order order = invocation.order();
        Progress progress = invocation.progress();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("CommandId", order.id())
                .put("InstanceId", invocation.instance().id())
                .put("Comment", order.comment())
                .put("DocumentName", order.document().name())
                .put("DocumentVersion", order.document().version())
                .put("PluginName", order.step().name())
                .put("ResponseCode", progress.responseCode())
                .put("Status", progress.state().status())
                .put("StatusDetails", progress.state().details());
        addTimes(json, progress.started(), progress.ended());
        return addOutput(json, invocation);
    }

    private static void addTimes(ObjectNode json, @Nullable Instant started, @Nullable Instant ended) {
        json.put("ExecutionStartDateTime", started == null ? "" : started.toString());
        json.put("ExecutionEndDateTime", ended == null ? "" : ended.toString());
        json.put(
                "ExecutionElapsedTime",
                started == null || ended == null
                        ? ""
                        : Duration.between(started, ended).toString());
    }

    private static ObjectNode addOutput(ObjectNode json, Invocation invocation) {
        String group = invocation.order().logGroup();
        json.putObject("CloudWatchOutputConfig")
                .put("CloudWatchLogGroupName", group == null ? "" : group)
                .put("CloudWatchOutputEnabled", group != null);
        return json.put("StandardOutputContent", invocation.printed().stdout())
                .put("StandardOutputUrl", "")
                .put("StandardErrorContent", invocation.printed().stderr())
                .put("StandardErrorUrl", "");
    }
}
