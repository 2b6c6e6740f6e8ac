package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The loopback ports of a sandbox: one for the controller, one for the clients of each broker. */
record Ports(int controller, List<Integer> clients) {
    static final String LOOPBACK = "127.0.0.1";

    Ports {
        clients = List.copyOf(clients);
    }

    /** Ports that were free a moment ago. */
    static Ports pick(SandboxOptions options) {
        if (options.firstPort() == 0) {
            List<Integer> free = free(options.brokers() + 1);
            return new Ports(free.getFirst(), free.subList(1, free.size()));
        }
        List<Integer> clients = IntStream.range(0, options.brokers())
                .map(broker -> options.firstPort() + broker)
                .boxed()
                .toList();
        clients.forEach(Ports::requireFree);
        return new Ports(free(1).getFirst(), clients);
    }

    int client(int broker) {
        return clients.get(broker - 1);
    }

    int brokers() {
        return clients.size();
    }

    String bootstrapServers() {
        return clients.stream().map(port -> LOOPBACK + ":" + port).collect(Collectors.joining(","));
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static void requireFree(int port) {
        try {
            listen(port).close();
        } catch (IOException e) {
            throw new SandboxException(
                    "Port %d on %s is in use: end what listens there, or choose another first port"
                            .formatted(port, LOOPBACK),
                    e);
        }
    }

    /** All at once, so that no port comes twice. */
    private static List<Integer> free(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(listen(0));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new SandboxException("No free port on " + LOOPBACK, e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, loopback());
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new SandboxException("Cannot release port " + socket.getLocalPort(), e);
        }
    }
}
