package dev.mskbootstrap.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nodes of one cluster, and what they know of each other. */
final class Brokers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SYNC_PATIENCE = Duration.ofSeconds(10);

    private final Ports ports;
    private final List<Node> nodes;
    private final FlavourRun flavour;

    private Brokers(Ports ports, List<Node> nodes, FlavourRun flavour) {
        this.ports = ports;
        this.nodes = nodes;
        this.flavour = flavour;
    }

    /** Returns when every broker would tell a client about all of them. Closing them closes the flavour, too. */
    static Brokers start(SandboxFolder folder, Layout layout, Ports ports, Equipment equipment) throws StartFailure {
        Brokers brokers = new Brokers(
                ports,
                IntStream.rangeClosed(1, layout.brokers())
                        .mapToObj(id -> new NodeSettings(id, ports, folder.nodeData(id), equipment))
                        .map(settings -> new Node(settings, layout.clusterId()))
                        .toList(),
                equipment.flavour());
        try {
            brokers.start(brokers.nodes);
            brokers.takeStock();
            brokers.awaitSync();
            return brokers;
        } catch (StartFailure | RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    /** Topics of former runs count as well, compacted ones by themselves. */
    private void takeStock() throws StartFailure {
        if (flavour.counts()) {
            flavour.remember(CleanupPolicies.at(ports.internal())
                    .orElseThrow(() -> new StartFailure("broker 1 did not say what its topics are like")));
        }
    }

    /** Replicas come back a moment after their brokers; data that cannot come back is no reason not to start. */
    private void awaitSync() {
        Deadline.in(SYNC_PATIENCE).await(() -> RollCall.isInSync(ports.internal()));
    }

    Ports ports() {
        return ports;
    }

    void start(int id) throws StartFailure {
        Node node = node(id);
        if (node.runs()) {
            return;
        }
        if (id != NodeSettings.CONTROLLER && !controllerRuns()) {
            throw new IllegalStateException("Broker 1 is also the controller: start it first");
        }
        try {
            start(List.of(node));
        } catch (StartFailure e) {
            stop(node);
            throw e;
        }
    }

    /** Returns when the others miss it, which takes the controller: without it nobody notices. */
    void stop(int id) {
        stop(node(id));
        if (controllerRuns() && !allAgree(Deadline.in(PATIENCE))) {
            throw new SandboxException("The other brokers did not notice that broker " + id + " has stopped");
        }
    }

    /** Brokers first and at once, then the controller that they talk to. */
    @Override
    public void close() {
        nodes.parallelStream()
                .filter(node -> node.id() != NodeSettings.CONTROLLER)
                .forEach(this::stop);
        stop(node(NodeSettings.CONTROLLER));
        flavour.close();
    }

    private void stop(Node node) {
        if (controllerRuns()) {
            node.stop();
        } else {
            node.stopWithoutGoodbye();
        }
    }

    private void start(List<Node> stopped) throws StartFailure {
        Deadline deadline = Deadline.in(PATIENCE);
        ParallelStart.of(stopped, deadline);
        if (!allAgree(deadline)) {
            throw new StartFailure("the brokers did not find each other within %d s; last request to end: %s"
                    .formatted(PATIENCE.toSeconds(), KafkaExits.last()));
        }
    }

    private boolean allAgree(Deadline deadline) {
        Set<Integer> running = running();
        return running.stream()
                .allMatch(
                        id -> deadline.await(() -> RollCall.at(ports.client(id)).equals(running)));
    }

    private Set<Integer> running() {
        return nodes.stream().filter(Node::runs).map(Node::id).collect(Collectors.toUnmodifiableSet());
    }

    private boolean controllerRuns() {
        return node(NodeSettings.CONTROLLER).runs();
    }

    private Node node(int id) {
        if (id < 1 || id > nodes.size()) {
            throw new IllegalArgumentException("There is no broker " + id + "; there are 1 to " + nodes.size());
        }
        return nodes.get(id - 1);
    }
}
