package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LoopbackTest {
    private static final String LISTENING = "0A";

    @TempDir
    Path temp;

    @Test
    void other_addresses_of_this_machine_do_not_answer() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1))) {
            int port = Integer.parseInt(sandbox.bootstrapServers().split(":", 2)[1]);
            List<String> others = otherAddresses();
            assertThat(others).noneMatch(address -> answers(address, port));
            assertThat(answers(Ports.LOOPBACK, port)).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void every_new_listener_is_bound_to_127_0_0_1() throws Exception {
        assertThat(opened(SandboxOptions.in(temp)))
                .hasSizeGreaterThanOrEqualTo(2 * 3 + 1)
                .allMatch(LoopbackTest::isLoopback);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void every_secured_listener_is_bound_to_127_0_0_1_whatever_it_advertises() throws Exception {
        Security security = Security.NONE
                .withTls()
                .withScram()
                .withIam(IamAccess.of("eu-west-1", new TwoIdentities()))
                .withHostNames(new HostNames(List.of("broker.example"), List.of()));
        assertThat(opened(SandboxOptions.in(temp).withBrokers(1).withSecurity(security)))
                .hasSizeGreaterThanOrEqualTo(2 + 3 + 1)
                .allMatch(LoopbackTest::isLoopback);
    }

    private static Set<String> opened(SandboxOptions options) throws IOException {
        Set<String> before = listeners();
        try (Sandbox sandbox = Sandbox.start(options)) {
            Set<String> opened = new HashSet<>(listeners());
            opened.removeAll(before);
            assertThat(sandbox.brokers()).isEqualTo(options.brokers());
            return opened;
        }
    }

    /** The sockets of this process only, since other builds may run on this machine. */
    private static Set<String> listeners() throws IOException {
        Set<String> own = ownSockets();
        Set<String> found = new HashSet<>();
        for (Path table : List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"))) {
            if (Files.exists(table)) {
                rows(table)
                        .filter(row -> row[3].equals(LISTENING) && own.contains("socket:[" + row[9] + "]"))
                        .forEach(row -> found.add(row[1]));
            }
        }
        return found;
    }

    private static Stream<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.trim().split("\\s+"));
    }

    private static Set<String> ownSockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            descriptors.forEach(descriptor -> sockets.add(target(descriptor)));
        }
        return sockets;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** IPv4, or IPv4 as the kernel writes it in an IPv6 socket, each word in the machine's byte order. */
    private static boolean isLoopback(String address) {
        String host = address.split(":", 2)[0];
        return host.equals("0100007F") || host.equals("0000000000000000FFFF00000100007F");
    }

    private static List<String> otherAddresses() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(address -> address.getHostAddress())
                .filter(address -> !address.equals(Ports.LOOPBACK))
                .toList();
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
