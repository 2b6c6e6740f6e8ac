package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.TopicSpec;

/** Whether a missing topic can be created. */
final class CreationCheck {

    private final Flavour flavour;
    private final ClusterIdentity cluster;
    private final TopicFindings findings;

    CreationCheck(Flavour flavour, ClusterIdentity cluster, TopicFindings findings) {
        this.flavour = flavour;
        this.cluster = cluster;
        this.findings = findings;
    }

    void check(TopicSpec topic, Preflight preflight) {
        findings.change(new Change.CreateTopic(topic));
        Redundancy.note(topic, topic.replicationFactor()).ifPresent(findings::note);
        int brokers = cluster.brokers().size();
        if (hasTooFewBrokers(topic, brokers)) {
            findings.conflict(
                    topic.name().value(),
                    "replication factor " + topic.replicationFactor() + " wanted, and " + brokers
                            + (brokers == 1 ? " broker is up" : " brokers are up"),
                    fewerReplicas(topic, brokers));
        } else if (preflight instanceof Preflight.Refused refused) {
            refused(topic, refused);
        }
    }

    /** On Serverless and Express the brokers that show themselves say nothing about replicas. */
    private boolean hasTooFewBrokers(TopicSpec topic, int brokers) {
        return topic.replicationFactor() != null
                && flavour.fixedReplicationFactor().isEmpty()
                && topic.replicationFactor() > brokers;
    }

    private static String fewerReplicas(TopicSpec topic, int brokers) {
        String wait = "start the brokers that are down";
        return brokers == 0
                ? wait
                : wait + ", or set replicationFactor: " + brokers + " or less ("
                        + topic.whereOf("replicationFactor").fileAndLine() + ")";
    }

    private void refused(TopicSpec topic, Preflight.Refused refused) {
        String name = topic.name().value();
        Lack lack = refused.lack();
        switch (refused.reason()) {
            case EXISTS ->
                findings.conflict(
                        name,
                        "exists, invisible: the brokers know a topic of this name and do not show it to us",
                        (lack == null ? "" : lack.sentence() + ": " + lack.fix() + "; ")
                                + "if it is being deleted, try again in a minute");
            case NOT_AUTHORISED ->
                findings.note(
                        name,
                        "not preflighted, so brokers may still refuse to create it: "
                                + (lack == null ? refused.text() : lack.sentence()));
            case TOO_FEW_BROKERS ->
                findings.conflict(
                        name,
                        "the brokers refuse to create it: " + refused.text(),
                        "see whether all brokers are up, or lower replicationFactor ("
                                + topic.whereOf("replicationFactor").fileAndLine() + ")");
            case POLICY, INVALID, GONE ->
                findings.conflict(
                        name,
                        "the brokers refuse to create it: " + refused.text(),
                        "change the topic (" + topic.declaredAt().fileAndLine() + ") so that they accept it");
            case NO_ANSWER, OTHER -> findings.note(name, "not preflighted: " + refused.text());
        }
    }
}
