package dev.mskbootstrap.tool.faults;

import java.util.Map;
import java.util.TreeMap;

/** The server properties of the nodes of a fleet: quick to notice what is dead, small elsewhere. */
final class ServerSettings {

    private static final Map<String, String> COMMON = Map.of(
            "controller.listener.names", "CONTROLLER",
            "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,DIRECT:PLAINTEXT,PROXIED:PLAINTEXT",
            "num.network.threads", "2",
            "num.io.threads", "2",
            "metric.reporters", "");

    private ServerSettings() {}

    /**
     * Of a quota on mutations it lets through at once what two seconds allow.
     *
     * @param proxy where the brokers are told to find it
     */
    static Map<String, String> controller(int port, int proxy) {
        Map<String, String> settings = common(proxy);
        settings.put("process.roles", "controller");
        settings.put("listeners", at("CONTROLLER", port));
        settings.put("advertised.listeners", at("CONTROLLER", proxy));
        settings.put("controller.quorum.append.linger.ms", "0");
        settings.put("controller.quota.window.num", "2");
        return settings;
    }

    /**
     * @param controller where it finds the controller
     * @param direct where it is found by those that come directly
     * @param proxied where the proxy finds it
     * @param proxy where those that come through the proxy are told to find it
     */
    static Map<String, String> broker(int controller, int direct, int proxied, int proxy) {
        Map<String, String> settings = common(controller);
        settings.put("process.roles", "broker");
        settings.put("listeners", at("DIRECT", direct) + "," + at("PROXIED", proxied));
        settings.put("advertised.listeners", at("DIRECT", direct) + "," + at("PROXIED", proxy));
        settings.put("inter.broker.listener.name", "DIRECT");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.segment.delete.delay.ms", "500");
        settings.put("replica.fetch.backoff.ms", "100");
        return settings;
    }

    private static Map<String, String> common(int controller) {
        Map<String, String> settings = new TreeMap<>(COMMON);
        settings.put("controller.quorum.voters", Fleet.CONTROLLER + "@127.0.0.1:" + controller);
        settings.put("broker.heartbeat.interval.ms", "250");
        settings.put("broker.session.timeout.ms", "1500");
        return settings;
    }

    private static String at(String listener, int port) {
        return listener + "://127.0.0.1:" + port;
    }
}
