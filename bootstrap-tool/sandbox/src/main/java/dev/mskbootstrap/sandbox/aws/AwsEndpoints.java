package dev.mskbootstrap.sandbox.aws;

import com.sun.net.httpserver.HttpServer;
import dev.mskbootstrap.sandbox.aws.service.Clients;
import dev.mskbootstrap.sandbox.aws.service.LogLines;
import dev.mskbootstrap.sandbox.aws.service.Objects;
import dev.mskbootstrap.sandbox.aws.ssm.Commands;
import dev.mskbootstrap.sandbox.aws.wire.Bytes;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.CurrentWorld;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * AWS on loopback, as far as the tool calls it: MSK, EC2, SSM, STS, S3, Secrets Manager and CloudWatch Logs behind one
 * port, told apart by what requests are signed for. Clients find it by AWS_ENDPOINT_URL; those of S3 need path style.
 *
 * <p>Whoever asks is a known identity, by a signature of version 4, and may do what its policies allow.
 */
public final class AwsEndpoints implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CurrentWorld world;
    private final Objects objects = new Objects();
    private final Commands commands;
    private final Desk desk;

    private AwsEndpoints(HttpServer server, AwsWorld world) {
        this.server = server;
        this.world = new CurrentWorld(world);
        LogLines lines = new LogLines();
        this.commands = new Commands(this.world, lines, url());
        this.desk = new Desk(this.world, objects, lines, commands);
    }

    /** Starts to listen on a free port. */
    public static AwsEndpoints start(AwsWorld world) {
        try {
            InetSocketAddress free = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
            AwsEndpoints endpoints = new AwsEndpoints(HttpServer.create(free, 0), world);
            endpoints.server.createContext("/", endpoints.desk);
            endpoints.server.setExecutor(endpoints.threads);
            endpoints.server.start();
            return endpoints;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 can be listened to", e);
        }
    }

    /** Where all services are. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What there is now. */
    public AwsWorld world() {
        return world.get();
    }

    /** From the next request on there is this; objects, commands and log lines stay. */
    public void replace(AwsWorld other) {
        world.replace(other);
    }

    /**
     * The environment of a client: where to ask, in which region, with the credentials of this identity.
     *
     * @throws IllegalArgumentException when there is no such identity
     */
    public Map<String, String> variables(String identity) {
        AwsIdentity found = world().find(AwsIdentity.class, identity)
                .orElseThrow(() -> new IllegalArgumentException("there is no identity " + identity));
        return Clients.variables(url(), world(), found);
    }

    /** From now on this goes wrong with calls such as {@code ssm:SendCommand}, after what was to go wrong before. */
    public void fail(String call, Fault fault) {
        desk.faults().add(call, fault);
    }

    /** The calls that came in, such as {@code ssm:SendCommand}, refused ones too, but for those that nobody signed. */
    public List<String> calls() {
        return List.copyOf(desk.calls());
    }

    /** The keys of the objects in a bucket, sorted. */
    public List<String> keys(String bucket) {
        return objects.keys(bucket);
    }

    /** What an object holds. */
    public Optional<byte[]> object(String bucket, String key) {
        return objects.content(bucket, key).map(Bytes::toArray);
    }

    /** Puts an object into a bucket, past all policies. */
    public void put(String bucket, String key, byte[] content) {
        objects.put(bucket, key, Bytes.of(content));
    }

    /** How long one second of SSM's time-outs lasts: a real one unless tests are in a hurry. */
    public void second(Duration second) {
        commands.second(second);
    }

    /** What the services take for the time when they look at signatures and sessions. */
    public void clock(Clock clock) {
        desk.clock(clock);
    }

    /** Stops listening, and ends the commands that still run. */
    @Override
    public void close() {
        server.stop(0);
        commands.close();
        threads.close();
    }
}
