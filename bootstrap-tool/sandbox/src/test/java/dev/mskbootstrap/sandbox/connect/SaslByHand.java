package dev.mskbootstrap.sandbox.connect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Signs on at a broker with any bytes whatever. Source of the format: https://kafka.apache.org/protocol.html */
final class SaslByHand {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int HANDSHAKE = 17;
    private static final int AUTHENTICATE = 36;
    private static final int REFUSED = 58;

    private final int port;
    private final SSLContext tls;

    /** @param trust the certificate of the broker's authority, a PEM file */
    SaslByHand(int port, Path trust) throws IOException, GeneralSecurityException {
        this.port = port;
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        try (InputStream pem = Files.newInputStream(trust)) {
            authorities.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(authorities);
        tls = SSLContext.getInstance("TLS");
        tls.init(null, trusting.getTrustManagers(), null);
    }

    /** {@code admitted}, what the broker says, or {@code closed} when it says nothing; request ids are replaced. */
    String answer(byte[] message) throws IOException {
        try (Socket socket = tls.getSocketFactory().createSocket(InetAddress.getByAddress(LOOPBACK), port)) {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            DataOutputStream to = new DataOutputStream(socket.getOutputStream());
            DataInputStream from = new DataInputStream(socket.getInputStream());
            send(to, HANDSHAKE, text("AWS_MSK_IAM"));
            if (receive(from).readShort() != 0) {
                throw new AssertionError("AWS_MSK_IAM is not offered");
            }
            send(to, AUTHENTICATE, bytes(message));
            return answer(receive(from));
        } catch (SocketException e) {
            return "closed";
        }
    }

    private static String answer(DataInputStream body) throws IOException {
        int error = body.readShort();
        if (error == 0) {
            return "admitted";
        }
        String said = body.readUTF().replaceAll("[0-9a-f-]{36}", "uuid");
        return error == REFUSED ? said : "error " + error + ": " + said;
    }

    private interface Part {
        void to(DataOutputStream out) throws IOException;
    }

    private static Part text(String text) {
        return out -> out.writeUTF(text);
    }

    private static Part bytes(byte[] bytes) {
        return out -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        };
    }

    private static void send(DataOutputStream to, int request, Part body) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeShort(request);
        out.writeShort(1); // version
        out.writeInt(0); // correlation
        out.writeUTF("by hand");
        body.to(out);
        to.writeInt(frame.size());
        frame.writeTo(to);
        to.flush();
    }

    /** The body of one response, after its correlation id. */
    private static DataInputStream receive(DataInputStream from) throws IOException {
        int first = from.read();
        if (first < 0) {
            throw new SocketException("closed");
        }
        int length = from.readUnsignedByte() << 16 | from.readUnsignedShort();
        byte[] frame = from.readNBytes(length);
        return new DataInputStream(new ByteArrayInputStream(frame, Integer.BYTES, length - Integer.BYTES));
    }
}
