package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import java.util.List;

/** A cluster that is open, and what has to be closed after it: brokers that were started for it, or credentials. */
public final class OpenCluster implements AutoCloseable {

    private final KafkaCluster cluster;
    private final List<String> about;
    private final List<String> notes;
    private final boolean isEmbedded;
    private final Runnable afterwards;

    private OpenCluster(
            KafkaCluster cluster, List<String> about, List<String> notes, boolean isEmbedded, Runnable afterwards) {
        this.cluster = cluster;
        this.about = List.copyOf(about);
        this.notes = List.copyOf(notes);
        this.isEmbedded = isEmbedded;
        this.afterwards = afterwards;
    }

    /** One whose brokers stop when their only user is done. */
    static OpenCluster embedded(KafkaCluster cluster, List<String> about, Runnable stop) {
        return new OpenCluster(cluster, about, List.of(), true, stop);
    }

    /** One that goes on without us. */
    static OpenCluster remote(KafkaCluster cluster, List<String> about, List<String> notes, Runnable afterwards) {
        return new OpenCluster(cluster, about, notes, false, afterwards);
    }

    public Cluster cluster() {
        return cluster;
    }

    /** What to tell people of it, in parts. */
    public List<String> about() {
        return about;
    }

    /** What its user should know, each a sentence. */
    public List<String> notes() {
        return notes;
    }

    /** What the connections to it came to so far, as a sentence. */
    public String connections() {
        int brokers = cluster.identity().brokers().size();
        return cluster.connections() + " opened to " + brokers + (brokers == 1 ? " broker" : " brokers");
    }

    /** Whether its brokers stop when it is closed. */
    public boolean isEmbedded() {
        return isEmbedded;
    }

    /** A second call does nothing. */
    @Override
    public synchronized void close() {
        cluster.close();
        afterwards.run();
    }
}
