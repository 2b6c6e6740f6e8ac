package dev.mskbootstrap.tool.faults;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.requests.CreateTopicsRequest;
import org.apache.kafka.common.requests.RequestHeader;

/** One request on its way through a proxy, and the answer to it; both begin with their length in four bytes. */
final class Exchange {

    private final int broker;
    private final Socket client;
    private final Socket server;
    private final byte[] request;

    private Exchange(int broker, Socket client, Socket server, byte[] request) {
        this.broker = broker;
        this.client = client;
        this.server = server;
        this.request = request;
    }

    /** Waits for a client's next request. */
    static Exchange next(int broker, Socket client, Socket server) throws IOException {
        return new Exchange(broker, client, server, frame(client));
    }

    /** The broker that is asked. */
    int broker() {
        return broker;
    }

    /** Whether it is of this kind, and no mere question whether topics could be created. */
    boolean is(ApiKeys api) {
        return ApiKeys.forId(ByteBuffer.wrap(request).getShort()) == api && !isPreflight();
    }

    boolean isPreflight() {
        ByteBuffer body = ByteBuffer.wrap(request);
        RequestHeader header = RequestHeader.parse(body);
        return header.apiKey() == ApiKeys.CREATE_TOPICS
                && CreateTopicsRequest.parse(new ByteBufferAccessor(body), header.apiVersion())
                        .data()
                        .validateOnly();
    }

    /** Lets the broker have the request. */
    void send() throws IOException {
        write(server, request, request.length);
    }

    /** Waits for the broker's answer. */
    byte[] answer() throws IOException {
        return frame(server);
    }

    /** Lets the client have the answer, or the first bytes of it. */
    void deliver(byte[] answer, int length) throws IOException {
        write(client, answer, length);
    }

    void pass() throws IOException {
        send();
        byte[] answer = answer();
        deliver(answer, answer.length);
    }

    /** Ends the connection, on both sides. */
    void cut() throws IOException {
        client.close();
        server.close();
    }

    private static byte[] frame(Socket from) throws IOException {
        DataInputStream in = new DataInputStream(from.getInputStream());
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static void write(Socket to, byte[] bytes, int length) throws IOException {
        DataOutputStream out = new DataOutputStream(to.getOutputStream());
        out.write(ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(bytes.length)
                .put(bytes, 0, length)
                .array());
        out.flush();
    }
}
