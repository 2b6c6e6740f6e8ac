package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.agent.Agent;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** AWS with one bastion, which is a folder: commands are done by the real agent, and SSM cuts what it says as it does. */
final class PlayedAws implements BastionAws {

    private static final int STDOUT = 24_000;

    final List<Instance> instances = new ArrayList<>(List.of(new Instance("i-1", "running", "arm64", "123456789012")));
    final Map<String, String> pings = new HashMap<>(Map.of("i-1", "Online"));
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final StringBuffer log = new StringBuffer();
    /** What becomes of a command in place of what the agent makes of it. */
    UnaryOperator<Look> becomes = look -> look;
    /** What the document's script says without a distribution; null while there is one. */
    Runnable install = () -> {};

    private final Map<String, CompletableFuture<Look>> commands = new ConcurrentHashMap<>();
    private final Path root;

    PlayedAws(Path root) {
        this.root = root;
    }

    @Override
    public List<Instance> instances(SortedMap<String, String> tags) {
        calls.add("DescribeInstances");
        return instances;
    }

    @Override
    public Map<String, String> pings(Collection<String> ids) {
        calls.add("DescribeInstanceInformation");
        return pings;
    }

    @Override
    public String send(Order order) {
        calls.add("SendCommand");
        requests.add(order.request());
        String id = UUID.randomUUID().toString();
        commands.put(id, CompletableFuture.supplyAsync(() -> becomes.apply(done(order)), Thread::startVirtualThread));
        return id;
    }

    private Look done(Order order) {
        if (Wire.request(order.request()) instanceof Request.Install) {
            install.run();
            return look(new Agent.Answer(
                    "{\"agent\":1,\"distribution\":null,\"java\":null,\"architecture\":\"x86_64\",\"freeKiB\":1}", 0));
        }
        if (!Files.exists(root.resolve("current"))) {
            return new Look("Failed", 2, "", "The request is refused, and nothing was run: it is not installed.\n");
        }
        return look(new Agent(root, this, log::append).answer(order.request()));
    }

    private static Look look(Agent.Answer answer) {
        String stdout = answer.line() + "\n";
        return new Look(
                answer.exit() == 0 ? "Success" : "Failed",
                answer.exit(),
                stdout.substring(0, Math.min(STDOUT, stdout.length())),
                "");
    }

    @Override
    public Optional<Look> look(String command, String instance) {
        calls.add("GetCommandInvocation");
        Look underWay = new Look("InProgress", -1, "", "");
        return Optional.of(Objects.requireNonNull(commands.get(command)).getNow(underWay));
    }

    @Override
    public void cancel(String command, String instance) {
        calls.add("CancelCommand");
        Objects.requireNonNull(commands.get(command)).complete(new Look("Cancelled", -1, "", ""));
    }

    @Override
    public List<String> logged(String logGroup, String command, String instance) {
        return log.toString().lines().toList();
    }

    @Override
    public String account() {
        calls.add("GetCallerIdentity");
        return "123456789012";
    }

    @Override
    public boolean has(ObjectPlace place, long bytes) {
        calls.add("HeadObject");
        byte[] object = objects.get(place.url());
        return object != null && object.length == bytes;
    }

    @Override
    public void put(ObjectPlace place, byte[] bytes) {
        calls.add("PutObject");
        objects.put(place.url(), bytes);
    }

    @Override
    public void put(ObjectPlace place, Path file) {
        try {
            put(place, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get(ObjectPlace place) {
        byte[] object = objects.get(place.url());
        if (object == null) {
            throw new ClusterException("read " + place.url(), "there is no such object", "run the command again", null);
        }
        return object;
    }
}
