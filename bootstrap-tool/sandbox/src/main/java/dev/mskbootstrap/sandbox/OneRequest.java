package dev.mskbootstrap.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;

/** A single request over a plain socket, because a whole Kafka client would cost a tenth of the start. */
final class OneRequest {
    private static final int TIMEOUT_MS = 2000;

    private OneRequest() {}

    /** The answer of the broker at this port; empty while it does not answer. */
    static <T extends AbstractResponse> Optional<T> ask(
            int port, AbstractRequest.Builder<?> question, short version, Class<T> answer) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            RequestHeader header = new RequestHeader(question.apiKey(), version, "sandbox", 1);
            send(socket, question.build(version).serializeWithHeader(header));
            return Optional.of(answer.cast(AbstractResponse.parseResponse(receive(socket), header)));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static void send(Socket socket, ByteBuffer request) throws IOException {
        ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + request.remaining());
        framed.putInt(request.remaining()).put(request);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(framed.array());
        out.flush();
    }

    private static ByteBuffer receive(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] response = new byte[in.readInt()];
        in.readFully(response);
        return ByteBuffer.wrap(response);
    }
}
