package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.local.Clusters;
import dev.mskbootstrap.tool.local.OpenCluster;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spine.Bootstrap;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An open cluster and the spine that works on it, for the length of one command. */
final class Session implements AutoCloseable {

    private final Environment environment;
    private final OpenCluster open;
    private final Bootstrap bootstrap;
    private final Invocation invocation;
    private final boolean isVerbose;

    private Session(
            Environment environment, OpenCluster open, Bootstrap bootstrap, Invocation invocation, boolean isVerbose) {
        this.invocation = invocation;
        this.isVerbose = isVerbose;
        this.environment = environment;
        this.open = open;
        this.bootstrap = bootstrap;
    }

    /** Commands that will open one begin with this. */
    static void prepare() {
        KafkaCluster.prepare();
    }

    /** To look only. */
    static Session reading(
            Environment environment, Invocation invocation, EnvironmentOptions where, StreamOptions output) {
        return open(environment, invocation, where, output, true);
    }

    /** To change what is there. */
    static Session writing(
            Environment environment, Invocation invocation, EnvironmentOptions where, StreamOptions output) {
        return open(environment, invocation, where, output, false);
    }

    private static Session open(
            Environment environment,
            Invocation invocation,
            EnvironmentOptions where,
            StreamOptions output,
            boolean isReading) {
        Logging.configure(output.isVerbose());
        TerminalProgress progress = new TerminalProgress(invocation, output.isQuiet());
        Path data = invocation.data();
        progress.begin("connecting to " + environment.name());
        OpenCluster open;
        try {
            open = new Clusters(data, invocation.shown(data), where.timeout(), invocation.variables())
                    .open(environment, isReading);
        } finally {
            progress.end();
        }
        invocation.interruption().arm(open::close);
        open.notes().forEach(note -> invocation.err().println("Note: " + Printable.text(note)));
        try {
            Bootstrap bootstrap = new Bootstrap(environment, open.cluster(), progress, invocation.interruption());
            return new Session(environment, open, bootstrap, invocation, output.isVerbose());
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    Environment environment() {
        return environment;
    }

    Interruption interruption() {
        return invocation.interruption();
    }

    Bootstrap bootstrap() {
        return bootstrap;
    }

    OpenCluster cluster() {
        return open;
    }

    /** Which cluster this is about: the first line of a text answer. */
    String headline(Style style) {
        return Stream.concat(Stream.of(environment.name()), open.about().stream())
                .collect(Collectors.joining(style.separator()));
    }

    @Override
    public void close() {
        if (isVerbose) {
            invocation.err().println("Connections: " + open.connections() + ".");
        }
        open.close();
    }
}
