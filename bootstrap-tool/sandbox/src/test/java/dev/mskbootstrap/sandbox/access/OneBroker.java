package dev.mskbootstrap.sandbox.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker, which is its own controller, with our authorizer: a listener for the role and one for super users. */
final class OneBroker implements AutoCloseable {

    private final int controller = freePort();
    private final int iam = freePort();
    private final int internal = freePort();
    private final KafkaRaftServer server;

    OneBroker(Path folder, String rules) throws Exception {
        String data = folder.resolve("data").toString();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(data))
                .setMetadataLogDirectory(data)
                .run();
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties(data, rules), false), Time.SYSTEM);
        server.startup();
    }

    Admin role() {
        return admin(iam);
    }

    Admin superUser() {
        return admin(internal);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + iam;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private Properties properties(String data, String rules) {
        Map<String, String> all = new HashMap<>(Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "INTERNAL",
                "log.dirs", data,
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024),
                "super.users", "User:ANONYMOUS"));
        all.put(
                "listeners",
                "CONTROLLER://127.0.0.1:%d,IAM://127.0.0.1:%d,INTERNAL://127.0.0.1:%d"
                        .formatted(controller, iam, internal));
        all.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,IAM:PLAINTEXT,INTERNAL:PLAINTEXT");
        all.put("authorizer.class.name", MskAuthorizer.class.getName());
        all.put("principal.builder.class", ArnPrincipals.class.getName());
        all.put(MskAuthorizer.RULES_CONFIG, rules);
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    private static Admin admin(int port) {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("no free port", e);
        }
    }
}
