package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.tool.cluster.Cluster;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster that is open, and perhaps the brokers that were started for it. */
public final class OpenCluster implements AutoCloseable {

    private final Cluster cluster;
    private final List<String> about;
    private final @Nullable Brokers brokers;

    /** Brokers that stop when their only user is done. */
    interface Brokers extends AutoCloseable {
        @Override
        void close();
    }

    OpenCluster(Cluster cluster, List<String> about, @Nullable Brokers brokers) {
        this.cluster = cluster;
        this.about = List.copyOf(about);
        this.brokers = brokers;
    }

    public Cluster cluster() {
        return cluster;
    }

    /** What to tell people of it, in parts. */
    public List<String> about() {
        return about;
    }

    /** Whether its brokers stop when it is closed. */
    public boolean isEmbedded() {
        return brokers != null;
    }

    /** A second call does nothing. */
    @Override
    public synchronized void close() {
        cluster.close();
        if (brokers != null) {
            brokers.close();
        }
    }
}
