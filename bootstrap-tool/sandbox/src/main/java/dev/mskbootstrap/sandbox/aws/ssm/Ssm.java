package dev.mskbootstrap.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.sandbox.aws.service.Call;
import dev.mskbootstrap.sandbox.aws.service.Service;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.sandbox.connect.SigV4;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Systems Manager: its instances, documents and commands.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/Welcome.html">Systems Manager: API</a>
 */
public final class Ssm {

    private final Commands commands;

    public Ssm(Commands commands) {
        this.commands = commands;
    }

    public Service service() {
        return Service.ofJson(
                "ssm",
                Map.of(
                        "DescribeInstanceInformation",
                        Ssm::instances,
                        "DescribeDocument",
                        Ssm::describe,
                        "GetDocument",
                        Ssm::get,
                        "SendCommand",
                        call -> json(commands.send(call)),
                        "GetCommandInvocation",
                        call -> json(commands.get(call)),
                        "CancelCommand",
                        call -> json(commands.cancel(call))));
    }

    private static AwsAnswer instances(Call call) throws AwsRefusal {
        call.require("ssm:DescribeInstanceInformation", "*");
        InstanceFilters filters = InstanceFilters.of(call.json());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("InstanceInformationList");
        call.world()
                .only(Instance.class)
                .filter(instance -> instance.agent() != Agent.ABSENT)
                .filter(filters::match)
                .forEach(instance -> list.addObject()
                        .put("InstanceId", instance.id())
                        .put("PingStatus", InstanceFilters.pingStatus(instance))
                        .put("AgentVersion", "3.3.2299.0")
                        .put("PlatformType", "Linux")
                        .put("PlatformName", "Amazon Linux")
                        .put("PlatformVersion", "2023")
                        .put("ResourceType", "EC2Instance"));
        return json(body);
    }

    private static AwsAnswer describe(Call call) throws AwsRefusal {
        SsmDocument document =
                document(call, "ssm:DescribeDocument", call.json().path("Name").asText());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode platforms = describe(
                        document,
                        body.putObject("Document")
                                .put("Owner", call.world().account())
                                .put("Status", "Active")
                                .put("DocumentType", "Command")
                                .put("SchemaVersion", "2.2"))
                .putArray("PlatformTypes");
        platforms.add("Linux");
        return json(body);
    }

    private static AwsAnswer get(Call call) throws AwsRefusal {
        SsmDocument document =
                document(call, "ssm:GetDocument", call.json().path("Name").asText());
        return json(describe(document, JsonNodeFactory.instance.objectNode())
                .put("Content", document.content())
                .put("DocumentType", "Command")
                .put("Status", "Active"));
    }

    private static ObjectNode describe(SsmDocument document, ObjectNode into) {
        return into.put("Name", document.name())
                .put("DocumentVersion", document.version())
                .put("DefaultVersion", document.version())
                .put("LatestVersion", document.version())
                .put("DocumentFormat", document.content().startsWith("{") ? "JSON" : "YAML")
                .put("Hash", hash(document))
                .put("HashType", "Sha256");
    }

    static String hash(SsmDocument document) {
        return SigV4.sha256(document.content().getBytes(StandardCharsets.UTF_8));
    }

    /** By its name or ARN. */
    static SsmDocument document(Call call, String action, String asked) throws AwsRefusal {
        String name = asked.replaceFirst("^arn:.*:document/", "");
        call.require(action, arn(call, name));
        return call.world()
                .find(SsmDocument.class, name)
                .orElseThrow(() ->
                        new AwsRefusal(400, "InvalidDocument", "Document with name " + name + " does not exist."));
    }

    /** AWS's own documents belong to no account. */
    private static String arn(Call call, String name) {
        String arn = call.world().arn("ssm", "document/" + name);
        return name.startsWith("AWS-") ? arn.replace(":" + call.world().account() + ":", "::") : arn;
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static AwsAnswer json(ObjectNode body) {
        return AwsAnswer.json("application/x-amz-json-1.1", body);
    }
}
