package dev.mskbootstrap.tool.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens and is no Kafka broker. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket listener;
    private final byte[] answer;
    private final AtomicInteger callers = new AtomicInteger();

    private FakeServer(byte[] answer) {
        this.answer = answer;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** Takes connections and says nothing. */
    static FakeServer silent() {
        return answering("");
    }

    /** Waits for a whole request, says this whatever it was, and hangs up. */
    static FakeServer answering(String text) {
        return new FakeServer(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** How many have connected so far. */
    int callers() {
        return callers.get();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                callers.incrementAndGet();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            in.skipNBytes(in.readInt());
            if (answer.length > 0) {
                caller.getOutputStream().write(answer);
                caller.shutdownOutput();
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The caller has gone.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
