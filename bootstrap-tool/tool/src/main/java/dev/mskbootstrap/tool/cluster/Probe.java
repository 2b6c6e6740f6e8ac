package dev.mskbootstrap.tool.cluster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Looks at what listens behind an address, with a request that every Kafka broker answers. */
final class Probe {

    /** ApiVersions, version 0: understood by every broker before any log-in. */
    private static final short API_VERSIONS = 18;

    private static final int CORRELATION = 0x6d736b31;
    private static final int TLS_ALERT = 0x1503;
    private static final Duration MOST = Duration.ofSeconds(3);

    private final int patienceMillis;

    Probe(Duration patience) {
        this.patienceMillis =
                Math.toIntExact(patience.compareTo(MOST) < 0 ? Math.max(1, patience.toMillis()) : MOST.toMillis());
    }

    /** What was found behind an address. */
    enum Finding {
        KAFKA("speaks Kafka", "give it longer with --timeout"),
        UNKNOWN_HOST("has a name that does not resolve", "check the host name, and that DNS is reachable from here"),
        REFUSED("refuses the connection", "check the port, and that the brokers are running"),
        SILENT("does not answer", "check the address, and that security groups and firewalls let this machine through"),
        MUTE(
                "takes the connection and says nothing",
                "check that the port is Kafka's, and that the brokers behind it are healthy"),
        TLS("speaks TLS", "auth none is for plaintext listeners: use the plaintext port, or another auth"),
        NOT_KAFKA("does not speak Kafka", "check the port: something else listens there");

        private final String words;
        private final String fix;

        Finding(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }

        String words() {
            return words;
        }

        String fix() {
            return fix;
        }
    }

    record Result(String server, Finding finding) {
        boolean speaksKafka() {
            return finding == Finding.KAFKA;
        }
    }

    /** One after the other, a few seconds each at most. */
    List<Result> all(List<String> servers) {
        return servers.stream().map(server -> new Result(server, probe(server))).toList();
    }

    private Finding probe(String server) {
        int colon = server.lastIndexOf(':');
        String host = server.substring(0, colon).replaceAll("^\\[|]$", "");
        InetSocketAddress address = new InetSocketAddress(host, Integer.parseInt(server.substring(colon + 1)));
        if (address.isUnresolved()) {
            return Finding.UNKNOWN_HOST;
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, patienceMillis);
            socket.setSoTimeout(patienceMillis);
            return handshake(socket);
        } catch (ConnectException e) {
            return Finding.REFUSED;
        } catch (IOException e) {
            return Finding.SILENT;
        }
    }

    private static Finding handshake(Socket socket) {
        try {
            request(new DataOutputStream(socket.getOutputStream()));
            return answer(new DataInputStream(socket.getInputStream()));
        } catch (SocketTimeoutException e) {
            return Finding.MUTE;
        } catch (IOException e) {
            return Finding.NOT_KAFKA;
        }
    }

    private static void request(DataOutputStream out) throws IOException {
        out.writeInt(2 + 2 + 4 + 2);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.flush();
    }

    private static Finding answer(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size >>> 16 == TLS_ALERT) {
            return Finding.TLS;
        }
        return in.readInt() == CORRELATION ? Finding.KAFKA : Finding.NOT_KAFKA;
    }
}
