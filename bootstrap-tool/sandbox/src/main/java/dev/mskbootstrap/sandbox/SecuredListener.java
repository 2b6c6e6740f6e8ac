package dev.mskbootstrap.sandbox;

import java.util.Map;

/**
 * One secured listener of one broker.
 *
 * @param host what clients are told to connect to; it listens on loopback whatever that is
 * @param settings of the listener alone, without its prefix
 */
record SecuredListener(Listener listener, String host, int port, Map<String, String> settings) {
    SecuredListener {
        settings = Map.copyOf(settings);
    }

    String bound() {
        return "%s://%s:%d".formatted(listener, Ports.LOOPBACK, port);
    }

    String advertised() {
        return "%s://%s:%d".formatted(listener, host, port);
    }

    String protocol() {
        return listener + ":" + listener.protocol();
    }
}
