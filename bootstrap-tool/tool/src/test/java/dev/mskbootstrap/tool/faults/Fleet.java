package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.e2e.Poll;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

/**
 * A controller and two brokers, each a process of its own. Brokers reach the controller through a proxy. Clients reach a
 * broker on one of two ways, directly or through a proxy, and are told of the other broker on the same way.
 */
final class Fleet implements AutoCloseable {

    static final int CONTROLLER = 1;
    static final List<Integer> BROKERS = List.of(2, 3);

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int DISK_MEGABYTES = 96;

    private final Script script = new Script();
    private final Map<Integer, BrokerProcess> nodes = new TreeMap<>();
    private final Map<Integer, SmallDisk> disks = new HashMap<>();
    private final Map<Integer, Proxy> proxies = new TreeMap<>();
    private final List<String> direct = new ArrayList<>();
    private int marks;

    private Fleet() {}

    /** The controller and the first broker have small disks where that is permitted. */
    static Fleet start(Path folder) throws Exception {
        Fleet fleet = new Fleet();
        String clusterId = Uuid.randomUuid().toString();
        List<Integer> free = freePorts(1 + 2 * BROKERS.size());
        Proxy controller = fleet.proxy(CONTROLLER, free.removeFirst());
        fleet.node(
                CONTROLLER, folder, clusterId, ServerSettings.controller(controller.brokerPort(), controller.port()));
        for (int id : BROKERS) {
            int direct = free.removeFirst();
            Proxy proxy = fleet.proxy(id, free.removeFirst());
            fleet.direct.add("127.0.0.1:" + direct);
            fleet.node(
                    id,
                    folder,
                    clusterId,
                    ServerSettings.broker(controller.port(), direct, proxy.brokerPort(), proxy.port()));
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> fleet.nodes.values().forEach(BrokerProcess::abandon)));
        fleet.mend();
        return fleet;
    }

    private Proxy proxy(int id, int port) {
        Proxy proxy = new Proxy(id, port, script);
        proxies.put(id, proxy);
        return proxy;
    }

    private void node(int id, Path folder, String clusterId, Map<String, String> settings) throws Exception {
        Path data = folder.resolve("node-" + id);
        SmallDisk disk = id == BROKERS.getLast() ? null : SmallDisk.tryMake(data, DISK_MEGABYTES);
        if (disk != null) {
            disks.put(id, disk);
        }
        BrokerProcess node = new BrokerProcess(id, data, disk);
        node.format(clusterId, settings);
        nodes.put(id, node);
    }

    Script script() {
        return script;
    }

    /** The addresses of the brokers themselves. */
    List<String> direct() {
        return direct;
    }

    /** The addresses of the proxies before the brokers. */
    List<String> proxied() {
        return BROKERS.stream().map(id -> "127.0.0.1:" + proxy(id).port()).toList();
    }

    /** Nothing where a small disk is not permitted, or that node has none. */
    Optional<SmallDisk> disk(int id) {
        return Optional.ofNullable(disks.get(id));
    }

    /** With SIGKILL; when this returns, it is dead and its clients have noticed. */
    void kill(int id) {
        node(id).kill();
        proxy(id).cut();
    }

    /** As an operator does. */
    void stop(int id) {
        node(id).stop();
        proxy(id).cut();
    }

    /** Dead at one moment, on its way up the next. */
    void restart(int id) {
        kill(id);
        node(id).launch();
    }

    boolean runs(int id) {
        return node(id).runs();
    }

    /**
     * Frees every disk, starts whatever is dead, and returns when everything is up. A server whose disk was full is
     * started anew: it may be about to end, or live on without some of its threads.
     */
    void mend() {
        script.clear();
        disks.forEach((id, disk) -> {
            if (disk.isFilled()) {
                kill(id);
                disk.free();
            }
        });
        nodes.values().stream().filter(node -> !node.runs()).forEach(BrokerProcess::launch);
        nodes.values().forEach(BrokerProcess::awaitUp);
    }

    private BrokerProcess node(int id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    private Proxy proxy(int id) {
        return Objects.requireNonNull(proxies.get(id));
    }

    /** @param rate how many partitions the tool may make or unmake in a second; nothing for as many as it likes */
    void throttle(@Nullable Double rate) {
        ClientQuotaEntity tool = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, "msk-bootstrap"));
        ClientQuotaAlteration.Op op = new ClientQuotaAlteration.Op("controller_mutation_rate", rate);
        try (Admin admin = admin()) {
            answer(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(tool, List.of(op))))
                    .all());
            settle(admin);
        }
    }

    /** Somebody else at the same brokers. */
    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", String.join(",", direct)));
    }

    /**
     * Returns when every broker knows whatever the controller has done so far: brokers hear of everything in order, so
     * the one that keeps a replica of a new topic has heard of all that came before it.
     */
    void settle(Admin admin) {
        String mark = "mark-" + ++marks;
        answer(admin.createTopics(List.of(new NewTopic(mark, 1, (short) BROKERS.size())))
                .all());
        Poll.until("replica of " + mark + " on every broker", LONG, () -> hasReplicas(admin, mark));
        answer(admin.deleteTopics(List.of(mark)).all());
    }

    private static boolean hasReplicas(Admin admin, String topic) {
        return answer(admin.describeLogDirs(BROKERS).allDescriptions()).values().stream()
                .allMatch(folders -> folders.values().stream()
                        .flatMap(folder -> folder.replicaInfos().keySet().stream())
                        .anyMatch(replica -> replica.topic().equals(topic)));
    }

    static <T> T answer(Future<T> future) {
        try {
            return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports =
                open.stream().map(ServerSocket::getLocalPort).collect(Collectors.toCollection(ArrayList::new));
        for (ServerSocket socket : open) {
            socket.close();
        }
        return ports;
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        nodes.values().forEach(BrokerProcess::kill);
        disks.values().forEach(SmallDisk::close);
    }
}
