package dev.mskbootstrap.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.sandbox.aws.service.Call;
import dev.mskbootstrap.sandbox.aws.service.LogLines;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.CurrentWorld;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All commands that were sent. */
public final class Commands implements AutoCloseable {

    private final Runner runner;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Invocation>> invocations = new ConcurrentHashMap<>();
    private volatile Duration second = Duration.ofSeconds(1);

    /** @param url where commands find AWS */
    public Commands(CurrentWorld world, LogLines lines, String url) {
        this.runner = new Runner(world, lines, url);
    }

    /** How long one second of the time-outs of later commands lasts. */
    public void second(Duration time) {
        second = time;
    }

    ObjectNode send(Call call) throws AwsRefusal {
        JsonNode asked = call.json();
        Order order = new OrderReader(call, second).read(asked);
        List<Invocation> sent = new ArrayList<>();
        for (String id : Ssm.texts(asked.path("InstanceIds"))) {
            sent.add(new Invocation(order, instance(call, id)));
        }
        invocations.put(order.id(), sent);
        sent.forEach(invocation -> threads.execute(() -> run(invocation)));
        return answer(asked, order);
    }

    private void run(Invocation invocation) {
        try {
            runner.run(invocation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            invocation.fail(e.getMessage() + ": " + e.getCause());
        }
    }

    private static Instance instance(Call call, String id) throws AwsRefusal {
        Instance found = call.world().find(Instance.class, id).orElse(null);
        call.require(
                "ssm:SendCommand", call.world().arn("ec2", "instance/" + id), found == null ? Map.of() : found.tags());
        if (found == null || found.agent() == Agent.ABSENT || !found.state().equals(Instance.RUNNING)) {
            throw new AwsRefusal(
                    400,
                    "InvalidInstanceId",
                    "Instances [[" + id + "]] not in a valid state for account "
                            + call.world().account());
        }
        return found;
    }

    private static ObjectNode answer(JsonNode asked, Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode command = body.putObject("Command")
                .put("CommandId", order.id())
                .put("DocumentName", order.document().name())
                .put("DocumentVersion", order.document().version())
                .put("Comment", order.comment())
                .put("Status", State.PENDING.status())
                .put("StatusDetails", State.PENDING.details());
        command.set("InstanceIds", asked.path("InstanceIds"));
        return body;
    }

    ObjectNode get(Call call) throws AwsRefusal {
        call.require("ssm:GetCommandInvocation", "*");
        JsonNode asked = call.json();
        Invocation invocation = of(asked).stream()
                .filter(one ->
                        one.instance().id().equals(asked.path("InstanceId").asText()))
                .findFirst()
                .orElse(null);
        String step = asked.path("PluginName").asText();
        if (invocation == null || !invocation.isVisible()) {
            throw new AwsRefusal(400, "InvocationDoesNotExist", "");
        }
        if (!step.isEmpty() && !step.equals(invocation.order().step().name())) {
            throw new AwsRefusal(400, "InvalidPluginName", "");
        }
        return InvocationJson.of(invocation);
    }

    ObjectNode cancel(Call call) throws AwsRefusal {
        call.require("ssm:CancelCommand", "*");
        JsonNode asked = call.json();
        List<Invocation> found = of(asked);
        if (found.isEmpty()) {
            throw new AwsRefusal(400, "InvalidCommandId", "");
        }
        found.forEach(invocation -> invocation.end(Invocation.Ending.CANCELLED));
        return JsonNodeFactory.instance.objectNode();
    }

    private List<Invocation> of(JsonNode asked) {
        return invocations.getOrDefault(asked.path("CommandId").asText(), List.of());
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        invocations.values().forEach(sent -> sent.forEach(invocation -> invocation.end(Invocation.Ending.CANCELLED)));
        threads.shutdownNow();
        threads.close();
    }
}
