package dev.mskbootstrap.sandbox.aws.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.world.MskCluster;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The control plane of MSK: clusters, and where their brokers are.
 *
 * @see <a href="https://docs.aws.amazon.com/MSK/2.0/APIReference/v2-clusters.html">MSK: API</a>
 */
public final class Kafka {

    private static final String CLUSTERS = "/api/v2/clusters";
    private static final Pattern CLUSTER = Pattern.compile("/api/v2/clusters/([^/]+)");
    private static final Pattern BROKERS = Pattern.compile("/v1/clusters/([^/]+)/bootstrap-brokers");
    private static final int MOST_IN_A_PAGE = 100;

    private Kafka() {}

    public static Service service() {
        return new Service(
                "kafka",
                Dialect.REST_JSON,
                Kafka::call,
                Map.of(
                        "ListClustersV2", Kafka::list,
                        "DescribeClusterV2", Kafka::describe,
                        "GetBootstrapBrokers", Kafka::brokers));
    }

    private static String call(AwsRequest request) {
        if (!request.method().equals("GET")) {
            return "";
        }
        if (CLUSTER.matcher(request.path()).matches()) {
            return "DescribeClusterV2";
        }
        boolean isBrokers = BROKERS.matcher(request.path()).matches();
        return isBrokers ? "GetBootstrapBrokers" : request.path().equals(CLUSTERS) ? "ListClustersV2" : "";
    }

    private static AwsAnswer list(Call call) throws AwsRefusal {
        call.require("kafka:ListClustersV2", "*");
        Map<String, String> parameters = call.request().parameters();
        String prefix = parameters.getOrDefault("clusterNameFilter", "");
        String type = parameters.getOrDefault("clusterTypeFilter", "");
        List<MskCluster> found = call.world()
                .only(MskCluster.class)
                .filter(cluster -> cluster.arn().name().startsWith(prefix))
                .filter(cluster -> type.isEmpty() || type.equals(type(cluster)))
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("nextToken", "0"));
        int most = Integer.parseInt(parameters.getOrDefault("maxResults", String.valueOf(MOST_IN_A_PAGE)));
        return page(found, from, Math.min(found.size(), from + most));
    }

    private static AwsAnswer page(List<MskCluster> found, int from, int to) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode clusters = body.putArray("clusterInfoList");
        found.subList(Math.min(from, to), to).forEach(cluster -> clusters.add(json(cluster)));
        if (to < found.size()) {
            body.put("nextToken", String.valueOf(to));
        }
        return json(body);
    }

    private static AwsAnswer describe(Call call) throws AwsRefusal {
        MskCluster cluster = cluster(call, CLUSTER, "kafka:DescribeClusterV2", true);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("clusterInfo", json(cluster));
        return json(body);
    }

    private static AwsAnswer brokers(Call call) throws AwsRefusal {
        MskCluster cluster = cluster(call, BROKERS, "kafka:GetBootstrapBrokers", false);
        if (cluster.state().equals("CREATING") || cluster.state().equals("FAILED")) {
            throw new AwsRefusal(
                    400,
                    "BadRequestException",
                    "This operation is only valid for resources that are in one of the following states :[ACTIVE,"
                            + " REBOOTING_BROKER, UPDATING, HEALING, MAINTENANCE]");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        cluster.bootstrap().forEach(body::put);
        return json(body);
    }

    /** Of the service's actions, that for brokers is allowed on * only: the Service Authorization Reference says so. */
    private static MskCluster cluster(Call call, Pattern path, String action, boolean isOnCluster) throws AwsRefusal {
        Matcher match = path.matcher(call.request().path());
        String arn = match.matches() ? URLDecoder.decode(match.group(1), StandardCharsets.UTF_8) : "";
        call.require(action, isOnCluster ? arn : "*");
        return call.world()
                .find(MskCluster.class, arn)
                .orElseThrow(
                        () -> new AwsRefusal(404, "NotFoundException", "The cluster '" + arn + "' does not exist."));
    }

    private static ObjectNode json(MskCluster cluster) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("clusterArn", cluster.arn().toString())
                .put("clusterName", cluster.arn().name())
                .put("clusterType", type(cluster))
                .put("currentVersion", "K3P5ROKL5A1OLE")
                .put("state", cluster.state());
        MskCluster.Nodes nodes = cluster.nodes();
        json.set(nodes == null ? "serverless" : "provisioned", nodes == null ? serverless() : provisioned(nodes));
        return json;
    }

    private static ObjectNode serverless() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("clientAuthentication")
                .putObject("sasl")
                .putObject("iam")
                .put("enabled", true);
        return json;
    }

    private static ObjectNode provisioned(MskCluster.Nodes nodes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("brokerNodeGroupInfo").put("instanceType", nodes.instanceType());
        json.putObject("currentBrokerSoftwareInfo").put("kafkaVersion", nodes.kafkaVersion());
        return json.put("numberOfBrokerNodes", nodes.count());
    }

    private static String type(MskCluster cluster) {
        return cluster.nodes() == null ? "SERVERLESS" : "PROVISIONED";
    }

    private static AwsAnswer json(ObjectNode body) {
        return AwsAnswer.json("application/json", body);
    }
}
