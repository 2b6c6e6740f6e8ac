package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Environment;
import java.util.List;
import java.util.stream.Collectors;

/** A file that declares what a cluster has: a plan on it has nothing to do. */
public final class ClusterExport {

    private final Environment environment;
    private final List<NamePattern> only;
    private final Manuscript manuscript;

    private ClusterExport(Environment environment, List<NamePattern> only) {
        this.environment = environment;
        this.only = only;
        this.manuscript = new Manuscript(environment.flavour());
    }

    /** @param only what was asked for; everything when it is empty */
    public static Export of(Environment environment, List<NamePattern> only, Observation observed) {
        return new ClusterExport(environment, only).export(observed);
    }

    private Export export(Observation observed) {
        observed.topics().forEach(this::topic);
        new AclExport(environment, manuscript).export(observed.acls());
        only.stream().filter(pattern -> !isFound(pattern, observed)).forEach(this::absent);
        manuscript.inherited(ClusterTopics.inherited(observed.topics().values()));
        return manuscript.finish(
                "the environment " + environment.name() + ": cluster "
                        + observed.cluster().id() + ", scope " + words(environment.scope())
                        + (only.isEmpty() ? "" : ", only " + words(only)),
                ", every one there that is visible to us, with what is set on the topic itself."
                        + " What topics inherit from the brokers is not stated.");
    }

    private void topic(TopicName name, TopicState state) {
        switch (state) {
            case TopicState.Present present -> manuscript.topic(ClusterTopics.topic(name, present));
            case TopicState.Missing missing -> {
                // Deleted since it was listed, or asked for by name: then it is among what was not found.
            }
            case TopicState.NotAuthorised refused ->
                manuscript.hidden(
                        name.value(),
                        "the topic is left out: not authorised to see it: "
                                + refused.lack().sentence());
            case TopicState.Unknown unknown ->
                manuscript.hidden(
                        name.value(),
                        "the topic is left out: the brokers failed to describe it (" + unknown.why() + ")");
        }
    }

    private static boolean isFound(NamePattern pattern, Observation observed) {
        return observed.topics().entrySet().stream()
                .filter(topic -> !(topic.getValue() instanceof TopicState.Missing))
                .anyMatch(topic -> pattern.covers(topic.getKey().value()));
    }

    private void absent(NamePattern pattern) {
        manuscript.absent(pattern.text(), whyAbsent(pattern.text()));
    }

    private static String whyAbsent(String asked) {
        if (asked.endsWith("*")) {
            return "no topic in scope that is visible to us begins so";
        }
        return TopicName.whyIllegal(asked)
                .orElseGet(() -> new TopicName(asked).isInternal()
                        ? "internal to Kafka or MSK, and never exported"
                        : "the brokers know no topic of this name, or hide it from us");
    }

    private static String words(List<NamePattern> patterns) {
        return patterns.stream().map(NamePattern::text).collect(Collectors.joining(", "));
    }
}
