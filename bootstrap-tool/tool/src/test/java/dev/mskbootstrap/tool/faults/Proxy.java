package dev.mskbootstrap.tool.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to one server, on which a script has its say. Admin clients, and brokers that talk to the controller, send a
 * request only when they have the answer to the one before, so a connection is one exchange after the other.
 */
final class Proxy implements AutoCloseable {

    private final int broker;
    private final int brokerPort;
    private final Script script;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Proxy(int broker, int brokerPort, Script script) {
        this.broker = broker;
        this.brokerPort = brokerPort;
        this.script = script;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Where the broker itself listens. */
    int brokerPort() {
        return brokerPort;
    }

    /** Where clients come in. */
    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection, as the death of a broker does. */
    void cut() {
        open.forEach(Proxy::close);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), brokerPort)) {
            open.addAll(List.of(client, server));
            while (!client.isClosed()) {
                Exchange exchange = Exchange.next(broker, client, server);
                script.fault(exchange).meet(exchange);
            }
        } catch (IOException e) {
            // One of the two has gone; now both have.
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
