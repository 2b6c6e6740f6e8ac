package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The loopback ports of a sandbox: one for the controller, one for the clients of each broker.
 *
 * @param internal where broker 1 hears the others, and the sandbox itself, whatever clients may do
 * @param secured for each secured listener as many as clients have
 */
record Ports(int controller, int internal, List<Integer> clients, Map<Listener, List<Integer>> secured) {
    static final String LOOPBACK = "127.0.0.1";
    /** From a listener's first port to the next one's, when they are not just any. */
    static final int STEP = 10;

    Ports {
        clients = List.copyOf(clients);
        secured = Map.copyOf(secured);
    }

    /** Ports that were free a moment ago. */
    static Ports pick(SandboxOptions options) {
        if (options.firstPort() == 0) {
            List<Integer> free = free(blocks(options) * options.brokers() + 2);
            return share(free.getLast(), free.get(free.size() - 2), free, options);
        }
        List<Integer> wanted = wanted(options);
        wanted.forEach(Ports::requireFree);
        List<Integer> own = free(2);
        return share(own.getFirst(), own.getLast(), wanted, options);
    }

    /** Those that follow from the first one. */
    static List<Integer> wanted(SandboxOptions options) {
        int brokers = options.brokers();
        return IntStream.range(0, blocks(options) * brokers)
                .map(i -> options.firstPort() + STEP * (i / brokers) + i % brokers)
                .boxed()
                .toList();
    }

    private static int blocks(SandboxOptions options) {
        return 1 + options.security().listeners().size();
    }

    /** Shares out the ports: to the clients of each broker first, then to each listener. */
    static Ports share(int controller, int internal, List<Integer> ports, SandboxOptions options) {
        Map<Listener, List<Integer>> secured = new EnumMap<>(Listener.class);
        int next = options.brokers();
        for (Listener listener : options.security().listeners()) {
            secured.put(listener, List.copyOf(ports.subList(next, next + options.brokers())));
            next += options.brokers();
        }
        return new Ports(controller, internal, ports.subList(0, options.brokers()), secured);
    }

    int client(int broker) {
        return clients.get(broker - 1);
    }

    int secured(Listener listener, int broker) {
        List<Integer> ports = secured.get(listener);
        if (ports == null) {
            throw new IllegalStateException("This sandbox has no listener " + listener);
        }
        return ports.get(broker - 1);
    }

    int brokers() {
        return clients.size();
    }

    String bootstrapServers() {
        return clients.stream().map(port -> LOOPBACK + ":" + port).collect(Collectors.joining(","));
    }

    static InetAddress loopback() throws UnknownHostException {
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
