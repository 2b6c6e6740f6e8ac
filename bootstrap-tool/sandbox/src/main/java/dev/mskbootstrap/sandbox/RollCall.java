package dev.mskbootstrap.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.RequestHeader;

/**
 * The question a client asks a broker first: which brokers are there?
 *
 * <p>One request over a plain socket, because a whole Kafka client would cost a tenth of the start.
 */
final class RollCall {
    private static final short VERSION = 12;
    private static final int TIMEOUT_MS = 2000;

    private RollCall() {}

    /** The brokers that the broker at this port knows to be alive; none while it does not answer. */
    static Set<Integer> at(int port) {
        return ask(port, new MetadataRequest.Builder(List.of(), false))
                .map(response -> Set.copyOf(response.brokersById().keySet()))
                .orElse(Set.of());
    }

    /** Whether, as the broker at this port knows, every partition has a leader and all its replicas in sync. */
    static boolean isInSync(int port) {
        return ask(port, MetadataRequest.Builder.allTopics())
                .map(response -> response.topicMetadata().stream()
                        .flatMap(topic -> topic.partitionMetadata().stream())
                        .allMatch(RollCall::isInSync))
                .orElse(false);
    }

    private static boolean isInSync(MetadataResponse.PartitionMetadata partition) {
        return partition.leaderId.isPresent() && partition.inSyncReplicaIds.size() == partition.replicaIds.size();
    }

    private static Optional<MetadataResponse> ask(int port, MetadataRequest.Builder question) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            RequestHeader header = new RequestHeader(ApiKeys.METADATA, VERSION, "sandbox", 1);
            send(socket, question.build(VERSION).serializeWithHeader(header));
            return Optional.of((MetadataResponse) AbstractResponse.parseResponse(receive(socket), header));
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
