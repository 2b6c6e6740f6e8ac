package dev.mskbootstrap.tool.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Looks at what listens behind an address, with a request that every Kafka broker answers. */
final class Probe {

    /** ApiVersions, version 0: understood by every broker before any log-in. */
    private static final short API_VERSIONS = 18;

    private static final byte[] CORRELATION = {'m', 's', 'k', '1'};

    /** Of an answer, its size in bytes stands first. */
    private static final int HEAD = 4;

    private static final byte TLS_ALERT = 0x15;
    private static final byte TLS_MAJOR = 0x03;

    /** So long each step is waited for: a tenth of the time that a user gives, but not less than this. */
    private static final Duration LEAST = Duration.ofSeconds(3);

    private static final int SHARE = 10;

    private final int patienceMillis;

    /** @param timeout how long all may take that its user asks for */
    Probe(Duration timeout) {
        long wanted = Math.max(LEAST.toMillis(), timeout.toMillis() / SHARE);
        this.patienceMillis = Math.toIntExact(Math.max(1, Math.min(wanted, timeout.toMillis())));
    }

    /** What was found behind an address. */
    enum Finding {
        KAFKA("speaks Kafka", "give it longer with --timeout"),
        UNKNOWN_HOST("has a name that does not resolve", "check the host name, and that DNS is reachable from here"),
        REFUSED("refuses the connection", "check the port, and that the brokers are running"),
        SILENT("does not answer", "check the address, and that security groups and firewalls let this machine through"),
        MUTE(
                "takes the connection and did not answer in time",
                "try again, or give it longer with --timeout 1m; check that the port is Kafka's, and that its brokers"
                        + " are healthy"),
        HUNG_UP(
                "hangs up without an answer",
                "try again, or give it longer with --timeout 1m; check the port, and whether it wants TLS: auth in"
                        + " env.yaml"),
        TLS("speaks TLS", "auth none is for plaintext listeners: use the plaintext port, or another auth"),
        NOT_KAFKA("does not speak Kafka", "check the port: something else listens there");

        private final String words;
        private final String fix;

        Finding(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }
    }

    record Result(String server, Finding finding) {

        /** Whether a client that logs in like this may still come through. What listens with TLS does not like the probe. */
        boolean isHopefulFor(Login login) {
            return login.isOverTls() ? finding == Finding.TLS || finding == Finding.HUNG_UP : finding == Finding.KAFKA;
        }

        /** Of a client that logs in like this. */
        String words(Login login) {
            return isPlaintextFor(login)
                    ? server + " is a plaintext listener, and auth " + login.word() + " logs in over TLS"
                    : server + " " + finding.words;
        }

        String fix(Login login) {
            return isPlaintextFor(login) ? "use the TLS port, or auth: {type: none}" : finding.fix;
        }

        private boolean isPlaintextFor(Login login) {
            return finding == Finding.KAFKA && login.isOverTls();
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
            return answer(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            return Finding.MUTE;
        } catch (IOException e) {
            return Finding.HUNG_UP;
        }
    }

    private static void request(DataOutputStream out) throws IOException {
        out.writeInt(2 + 2 + 4 + 2);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.write(CORRELATION);
        out.writeShort(-1);
        out.flush();
    }

    /** Only who has said something is said to speak something else. */
    private static Finding answer(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length == 0) {
            return Finding.HUNG_UP;
        }
        if (head[0] == TLS_ALERT && (head.length == 1 || head[1] == TLS_MAJOR)) {
            return Finding.TLS;
        }
        return head.length == HEAD && Arrays.equals(in.readNBytes(CORRELATION.length), CORRELATION)
                ? Finding.KAFKA
                : Finding.NOT_KAFKA;
    }
}
