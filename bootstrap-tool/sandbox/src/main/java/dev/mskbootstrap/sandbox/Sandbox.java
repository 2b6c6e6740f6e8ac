package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;

/**
 * Real Kafka brokers in this JVM, KRaft mode, listening on loopback only, keeping their data in one folder.
 *
 * <p>Brokers are numbered from 1; broker 1 is the controller as well. Methods may be called from any thread.
 */
public final class Sandbox implements AutoCloseable {
    private final Claim claim;
    private final BrokerLog log;
    private final Layout layout;
    private final Secured secured;
    private final Brokers brokers;
    private final @Nullable Reception reception;
    private final Instant started = Instant.now();
    private boolean closed;

    private Sandbox(
            Claim claim,
            BrokerLog log,
            Layout layout,
            Secured secured,
            Brokers brokers,
            @Nullable Reception reception) {
        this.claim = claim;
        this.log = log;
        this.layout = layout;
        this.secured = secured;
        this.brokers = brokers;
        this.reception = reception;
    }

    /**
     * Starts the brokers and returns when every one of them would tell a client about all of them.
     *
     * @throws SandboxBusyException when another run, of this process or another, uses the folder
     * @throws SandboxException when the folder, its data or a port cannot be used
     */
    public static Sandbox start(SandboxOptions options) {
        return start(options, Run.Kind.FOREGROUND);
    }

    /** Takes what the next step needs, and gives it back when that step fails. */
    static Sandbox start(SandboxOptions options, Run.Kind kind) {
        SandboxFolder folder = new SandboxFolder(options.folder());
        folder.create();
        folder.requireOurs();
        Claim claim = Claim.take(folder, kind);
        try {
            return start(options, claim);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    private static Sandbox start(SandboxOptions options, Claim claim) {
        Layout layout = layoutOf(claim.folder(), options.brokers());
        BrokerLog log = BrokerLog.open(claim.folder());
        try {
            return start(options, claim, log, layout);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static Sandbox start(SandboxOptions options, Claim claim, BrokerLog log, Layout layout) {
        Secured secured = Secured.of(options, claim.folder());
        try {
            Brokers brokers = FirstStart.of(options, claim.folder(), layout, secured);
            Reception reception = Reception.open(secured, brokers);
            claim.answersAt(
                    brokers.ports().bootstrapServers(), options.security().identitiesFile(), options.flavour());
            return new Sandbox(claim, log, layout, secured, brokers, reception);
        } catch (RuntimeException e) {
            secured.close();
            throw e;
        }
    }

    private static Layout layoutOf(SandboxFolder folder, int brokers) {
        Optional<Layout> found = Layout.read(folder);
        if (found.isPresent()) {
            return found.get().requireBrokers(brokers, folder);
        }
        Layout fresh = Layout.fresh(brokers);
        fresh.write(folder);
        return fresh;
    }

    /** The brokers' addresses, {@code 127.0.0.1:p1,127.0.0.1:p2,…}. */
    public String bootstrapServers() {
        return brokers.ports().bootstrapServers();
    }

    /**
     * The addresses of a secured listener, under the brokers' host names when they have any.
     *
     * @throws IllegalStateException when the sandbox was started without it
     */
    public String bootstrapServers(Listener listener) {
        return secured.bootstrapServers(listener, brokers.ports());
    }

    /**
     * The certificates of the secured listeners, which also makes those of clients.
     *
     * @throws IllegalStateException when the sandbox was started without security
     */
    public Certificates certificates() {
        return secured.certificates();
    }

    /** The users of the SCRAM listener. */
    public ScramUsers scramUsers() {
        return new ScramUsers(brokers.ports());
    }

    /**
     * Lets these identities in from now on, and nobody else; who is connected stays connected and may do what they say.
     *
     * @throws IllegalArgumentException when they are of another cluster
     * @throws IllegalStateException when the sandbox was started without identities
     */
    public void useIdentities(Identities identities) {
        reception().use(identities);
    }

    /** Who is let in now; empty when the sandbox was started without identities. */
    public Optional<Identities> identities() {
        return Optional.ofNullable(reception).map(Reception::identities);
    }

    /**
     * The settings of a Java client of this identity, to add others to. Those of IAM name a profile, which the AWS SDK looks up
     * in the file that {@link AwsSystemProperties} names in this JVM, {@link #clientEnvironment} in another process.
     *
     * @throws IllegalArgumentException when there is no such identity
     */
    public Map<String, Object> clientProperties(String identity) {
        return new TreeMap<>(reception().properties(identity));
    }

    /** The environment variables of this identity's clients, in any language: its key, where the brokers are, whom to trust. */
    public Map<String, String> clientEnvironment(String identity) {
        return reception().variables(identity);
    }

    /**
     * What the brokers of this run decided of callers by IAM, and why: the lines of {@code decisions.log} until now, oldest
     * first. Without identities there is nothing to decide, and no line.
     */
    public List<String> decisions() {
        return decisions(started);
    }

    /** Those of that moment and later ones. */
    public List<String> decisions(Instant since) {
        Instant first = since.isBefore(started) ? started : since;
        return reception == null ? List.of() : reception.decisions(first);
    }

    private Reception reception() {
        if (reception == null) {
            throw new IllegalStateException("This sandbox was started without identities");
        }
        return reception;
    }

    /** What a user should know about this start, each a sentence; mostly nothing. */
    public List<String> notices() {
        return secured.notices();
    }

    /** Where its data, logs and files for clients are. */
    public Path folder() {
        return claim.folder().path();
    }

    /** The same on every run in the same folder. */
    public String clusterId() {
        return layout.clusterId();
    }

    public int brokers() {
        return layout.brokers();
    }

    public static String kafkaVersion() {
        return AppInfoParser.getVersion();
    }

    /**
     * Stops a broker, as a reboot on MSK does; returns when the others miss it.
     *
     * <p>Broker 1 is the controller as well: without it the others keep serving what they have, but nobody notices
     * failures or can create anything, and they go on counting broker 1.
     */
    public synchronized void stopBroker(int id) {
        brokers.stop(id);
    }

    /**
     * Starts a stopped broker again, on the same port.
     *
     * @throws IllegalStateException when broker 1, the controller, is stopped and another one is asked for
     */
    public synchronized void startBroker(int id) {
        if (closed) {
            throw new IllegalStateException("This sandbox is closed");
        }
        try {
            brokers.start(id);
        } catch (StartFailure e) {
            throw new SandboxException("Broker %d did not start again: %s".formatted(id, e.getMessage()), e);
        }
    }

    /** Stops the brokers, the controller last, and gives the folder back; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (claim;
                log;
                secured;
                brokers;
                reception) {
            // each is closed here, the last one first
        }
    }
}
