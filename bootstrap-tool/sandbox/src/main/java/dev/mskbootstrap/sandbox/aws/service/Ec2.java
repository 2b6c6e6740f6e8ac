package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.wire.Xml;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * EC2's instances.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html">EC2:
 *     DescribeInstances</a>
 */
public final class Ec2 {

    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
    private static final String TAG = "tag:";

    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
    private static final Map<String, String> STATES = Map.of(
            "pending",
            "0",
            "running",
            "16",
            "shutting-down",
            "32",
            "terminated",
            "48",
            "stopping",
            "64",
            "stopped",
            "80");

    private Ec2() {}

    public static Service service() {
        return Service.ofForms("ec2", Dialect.EC2, Map.of("DescribeInstances", Ec2::describe));
    }

    private static AwsAnswer describe(Call call) throws AwsRefusal {
        call.require("ec2:DescribeInstances", "*");
        Map<String, String> form = call.request().form();
        List<String> ids = Forms.list(form, "InstanceId");
        List<Instance> found = call.world()
                .only(Instance.class)
                .filter(instance -> ids.isEmpty() || ids.contains(instance.id()))
                .toList();
        for (String id : ids) {
            requireThere(id, found);
        }
        for (int filter = 1; form.containsKey("Filter." + filter + ".Name"); filter++) {
            found = filtered(found, form, "Filter." + filter);
        }
        return AwsAnswer.xml(xml(call.world(), found));
    }

    private static void requireThere(String id, List<Instance> found) throws AwsRefusal {
        if (found.stream().noneMatch(instance -> instance.id().equals(id))) {
            throw new AwsRefusal(400, "InvalidInstanceID.NotFound", "The instance ID '" + id + "' does not exist");
        }
    }

    private static List<Instance> filtered(List<Instance> instances, Map<String, String> form, String filter)
            throws AwsRefusal {
        String name = form.getOrDefault(filter + ".Name", "");
        if (!name.startsWith(TAG)
                && !List.of("instance-state-name", "instance-id", "tag-key").contains(name)) {
            throw new AwsRefusal(400, "InvalidParameterValue", "The filter '" + name + "' is invalid");
        }
        List<Pattern> patterns =
                Forms.list(form, filter + ".Value").stream().map(Ec2::pattern).toList();
        return instances.stream()
                .filter(instance -> values(instance, name).stream()
                        .anyMatch(value -> patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(value).matches())))
                .toList();
    }

    private static List<String> values(Instance instance, String filter) {
        return switch (filter) {
            case "instance-state-name" -> List.of(instance.state());
            case "instance-id" -> List.of(instance.id());
            case "tag-key" -> List.copyOf(instance.tags().keySet());
            default -> {
                String value = instance.tags().get(filter.substring(TAG.length()));
                yield value == null ? List.of() : List.of(value);
            }
        };
    }

    /** A filter's value takes the wildcards * and ?. */
    private static Pattern pattern(String value) {
        String quoted = Pattern.quote(value).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL);
    }

    private static Xml xml(AwsWorld world, List<Instance> instances) {
        List<Xml> reservations = instances.stream()
                .map(instance -> Xml.element(
                        "item",
                        Xml.element("reservationId", "r-" + instance.id().replaceFirst("^i-", "")),
                        Xml.element("ownerId", world.account()),
                        Xml.element("instancesSet", item(world, instance))))
                .toList();
        return Xml.document("DescribeInstancesResponse", NAMESPACE, Xml.element("reservationSet", reservations));
    }

    private static Xml item(AwsWorld world, Instance instance) {
        List<Xml> tags = instance.tags().entrySet().stream()
                .map(tag -> Xml.element("item", Xml.element("key", tag.getKey()), Xml.element("value", tag.getValue())))
                .toList();
        String role = instance.machine().role();
        String profile = "arn:" + world.partition() + ":iam::" + world.account() + ":instance-profile/" + role;
        return Xml.element(
                "item",
                Xml.element("instanceId", instance.id()),
                state(instance),
                Xml.element("architecture", instance.machine().architecture()),
                Xml.element("tagSet", tags),
                role == null ? Xml.NOTHING : Xml.element("iamInstanceProfile", Xml.element("arn", profile)));
    }

    private static Xml state(Instance instance) {
        return Xml.element(
                "instanceState",
                Xml.element("code", STATES.getOrDefault(instance.state(), "16")),
                Xml.element("name", instance.state()));
    }
}
