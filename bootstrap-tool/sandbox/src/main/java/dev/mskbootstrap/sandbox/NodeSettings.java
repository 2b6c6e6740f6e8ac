package dev.mskbootstrap.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The server properties of one node: like MSK's defaults where a client can see them, small and quick elsewhere. */
record NodeSettings(int id, Ports ports, Path data, Equipment equipment) {
    static final int CONTROLLER = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String COORDINATOR_PARTITIONS = "5";

    Properties properties() {
        Properties properties = new Properties();
        listeners(properties);
        secured(properties);
        replication(properties);
        quick(properties);
        small(properties);
        equipment.flavour().addTo(properties, isController());
        return properties;
    }

    private boolean isController() {
        return id == CONTROLLER;
    }

    private void listeners(Properties to) {
        String controller = "CONTROLLER://%s:%d".formatted(Ports.LOOPBACK, ports.controller());
        to.put("node.id", Integer.toString(id));
        to.put("process.roles", isController() ? "broker,controller" : "broker");
        to.put("controller.quorum.voters", "%d@%s:%d".formatted(CONTROLLER, Ports.LOOPBACK, ports.controller()));
        to.put("controller.listener.names", CONTROLLER_LISTENER);
        to.put("listeners", isController() ? plain() + "," + controller : plain());
        to.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,CLIENT:PLAINTEXT");
        to.put("inter.broker.listener.name", "INTERNAL");
        to.put("log.dirs", data.toString());
        String rack = equipment.rack(id);
        if (rack != null) {
            to.put("broker.rack", rack);
        }
    }

    /** Adds to the listeners that are there. */
    private void secured(Properties to) {
        to.putAll(equipment.secured().settings());
        List<SecuredListener> secured = equipment.secured().listeners(id, ports);
        for (SecuredListener listener : secured) {
            append(to, "listeners", listener.bound());
            append(to, "listener.security.protocol.map", listener.protocol());
            listener.settings()
                    .forEach((key, value) -> to.put(listener.listener().prefix() + key, value));
        }
        if (secured.stream().anyMatch(listener -> !listener.host().equals(Ports.LOOPBACK))) {
            to.put("advertised.listeners", plain() + "," + advertised(secured));
        }
    }

    private static String advertised(List<SecuredListener> secured) {
        return secured.stream().map(SecuredListener::advertised).collect(Collectors.joining(","));
    }

    private static void append(Properties to, String key, String value) {
        to.put(key, to.getProperty(key) + "," + value);
    }

    private String plain() {
        return "INTERNAL://%1$s:%2$d,CLIENT://%1$s:%3$d"
                .formatted(Ports.LOOPBACK, isController() ? ports.internal() : 0, ports.client(id));
    }

    private void replication(Properties to) {
        String replicas = Integer.toString(Math.min(3, ports.brokers()));
        String inSync = Integer.toString(Math.min(2, ports.brokers()));
        to.put("auto.create.topics.enable", "false");
        to.put("delete.topic.enable", "true");
        to.put("num.partitions", "1");
        to.put("default.replication.factor", replicas);
        to.put("min.insync.replicas", inSync);
        to.put("offsets.topic.replication.factor", replicas);
        to.put("offsets.topic.num.partitions", COORDINATOR_PARTITIONS);
        to.put("transaction.state.log.replication.factor", replicas);
        to.put("transaction.state.log.min.isr", inSync);
        to.put("transaction.state.log.num.partitions", COORDINATOR_PARTITIONS);
        to.put("share.coordinator.state.topic.replication.factor", replicas);
        to.put("share.coordinator.state.topic.min.isr", inSync);
        to.put("share.coordinator.state.topic.num.partitions", COORDINATOR_PARTITIONS);
    }

    /** A killed broker is missed after four seconds instead of nine; a single create takes 8 ms instead of 31. */
    private static void quick(Properties to) {
        to.put("controller.quorum.append.linger.ms", "0");
        to.put("broker.heartbeat.interval.ms", "500");
        to.put("broker.session.timeout.ms", "4000");
        to.put("group.initial.rebalance.delay.ms", "0");
        to.put("file.delete.delay.ms", "500");
    }

    /** No metrics over JMX: two sandboxes in one JVM would claim the same names. */
    private static void small(Properties to) {
        to.put("num.network.threads", "2");
        to.put("num.io.threads", "2");
        to.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
        to.put("metric.reporters", "");
    }
}
