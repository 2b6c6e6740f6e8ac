package dev.mskbootstrap.sandbox.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** Two ends of a connection in memory, and what they have to say to each other until neither has anything left. */
final class Handshake {

    private static final int ROOM = 1 << 16;

    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(ROOM);
    private final ByteBuffer toClient = ByteBuffer.allocate(ROOM);

    private Handshake(SSLEngine client, SSLEngine server) {
        this.client = client;
        this.server = server;
    }

    static void of(SSLEngine client, SSLEngine server) throws SSLException {
        client.beginHandshake();
        server.beginHandshake();
        Handshake handshake = new Handshake(client, server);
        boolean isAnythingLeft = true;
        while (isAnythingLeft) {
            isAnythingLeft = handshake.talk();
        }
    }

    private boolean talk() throws SSLException {
        boolean clientSent = send(client, toServer);
        boolean serverSent = send(server, toClient);
        boolean serverHeard = hear(server, toServer);
        boolean clientHeard = hear(client, toClient);
        return clientSent || serverSent || serverHeard || clientHeard;
    }

    private static boolean send(SSLEngine engine, ByteBuffer out) throws SSLException {
        runTasks(engine);
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
                && engine.wrap(ByteBuffer.allocate(0), out).bytesProduced() > 0;
    }

    private static boolean hear(SSLEngine engine, ByteBuffer in) throws SSLException {
        in.flip();
        SSLEngineResult result = engine.unwrap(in, ByteBuffer.allocate(ROOM));
        in.compact();
        runTasks(engine);
        return result.bytesConsumed() > 0;
    }

    private static void runTasks(SSLEngine engine) {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }
}
