package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Bastion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one instance that is meant: it has the tags, it runs, and SSM reaches it. */
public final class BastionFinder {

    private static final Set<String> ARCHITECTURES = Set.of("x86_64", "arm64");
    private static final String ONLINE = "Online";

    private final BastionAws aws;
    private final Bastion bastion;

    public BastionFinder(BastionAws aws, Bastion bastion) {
        this.aws = aws;
        this.bastion = bastion;
    }

    /** Throws a {@link ClusterException} that lists what there is when it is not exactly one. */
    public Instance find() {
        List<Instance> all = aws.instances(bastion.tags());
        List<Instance> running =
                all.stream().filter(each -> each.state().equals("running")).toList();
        if (running.isEmpty()) {
            throw notFound(
                    "no instance with " + tags() + " runs in " + bastion.region() + list(all, Instance::state),
                    "start it, or correct bastion.tags or bastion.region in env.yaml");
        }
        return architecture(online(running));
    }

    private Instance online(List<Instance> running) {
        Map<String, String> pings = aws.pings(running.stream().map(Instance::id).toList());
        List<Instance> online = running.stream()
                .filter(each -> ONLINE.equals(pings.get(each.id())))
                .toList();
        if (online.isEmpty()) {
            throw notFound(
                    "SSM reaches no instance with " + tags()
                            + list(running, each -> pings.getOrDefault(each.id(), "unknown to SSM")),
                    "see that its agent runs, that its role has AmazonSSMManagedInstanceCore, and that it reaches the"
                            + " endpoints ssm, ssmmessages and ec2messages");
        }
        if (online.size() > 1) {
            throw notFound(
                    "there are " + online.size() + " with " + tags() + list(online, Instance::state),
                    "add a tag to bastion.tags in env.yaml that only one of them has");
        }
        return online.getFirst();
    }

    private static Instance architecture(Instance instance) {
        if (!ARCHITECTURES.contains(instance.architecture())) {
            throw new ClusterException(
                    "use the bastion " + instance.id(),
                    "it is " + instance.architecture(),
                    "take an instance of arm64 or x86_64",
                    null);
        }
        return instance;
    }

    private static String list(List<Instance> instances, Function<Instance, String> about) {
        return instances.isEmpty()
                ? ""
                : instances.stream()
                        .map(each -> each.id() + " (" + about.apply(each) + ")")
                        .sorted()
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private String tags() {
        return bastion.tags().entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", ", bastion.tags().size() == 1 ? "the tag " : "the tags ", ""));
    }

    private static ClusterException notFound(String why, String fix) {
        return new ClusterException("find the bastion", why, fix, null);
    }
}
