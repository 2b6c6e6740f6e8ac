package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.export.Export.Extent;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file in the making: its topics, and what has to be said of those that are not in it, or not in whole. */
public final class Manuscript {

    private final Flavour flavour;
    private final List<SourceTopic> topics = new ArrayList<>();
    private final Sentences hidden = new Sentences("topics");
    private final Sentences absent = new Sentences("names");
    private final Sentences leftOut = new Sentences("topics");
    private final Sentences remarks = new Sentences("topics");
    private Map<String, String> inherited = Map.of();
    private List<AclGroup> acls = List.of();

    public Manuscript(Flavour flavour) {
        this.flavour = flavour;
    }

    public void topic(SourceTopic topic) {
        topics.add(topic);
    }

    /** ACLs that the file states. */
    public void acls(List<AclGroup> stated) {
        acls = List.copyOf(stated);
    }

    /** A topic is there, and could not be seen. */
    public void hidden(String subject, String sentence) {
        hidden.add(subject, sentence);
    }

    /** What was asked for is not there, or not for us to see. */
    public void absent(String asked, String sentence) {
        absent.add(asked, sentence);
    }

    /** A topic is not in the file, for a reason of its own. */
    public void leftOut(String subject, String sentence) {
        leftOut.add(subject, sentence);
    }

    /** Something to know that is no part of the file. */
    public void remark(String subject, String sentence) {
        remarks.add(subject, sentence);
    }

    /** What topics have that do not set a config key, by key. */
    void inherited(Map<String, String> values) {
        inherited = Map.copyOf(values);
    }

    /**
     * The file.
     *
     * @param source where all of it comes from, such as {@code the environment prod}
     * @param about what is in it
     */
    public Export finish(String source, String about) {
        List<FileTopic> stated = Translation.all(flavour, inherited, withoutCollisions());
        stated.forEach(this::note);
        List<String> heading = new ArrayList<>();
        heading.add(Export.MARK + ToolVersion.TEXT + " from " + source + ".");
        heading.add(count(stated.size()) + about);
        flavour.fixedReplicationFactor()
                .ifPresent(fixed -> heading.add(
                        "replicationFactor is not stated: on " + flavour.title() + " it is always " + fixed + "."));
        hidden.paragraphs().forEach(paragraph -> heading.add("INCOMPLETE: " + paragraph));
        absent.paragraphs().forEach(paragraph -> heading.add("Not here: " + paragraph));
        leftOut.paragraphs().forEach(paragraph -> heading.add("Not stated: " + paragraph));
        return new Export(TopicsYaml.render(heading, stated) + AclsYaml.render(acls), stated.size(), notes(), extent());
    }

    /** Kafka's metrics cannot tell . from _, so a file may hold only one of such names. */
    private List<SourceTopic> withoutCollisions() {
        Map<String, SourceTopic> byMetricName = new HashMap<>();
        topics.stream().sorted(Comparator.comparing(SourceTopic::name)).forEach(topic -> {
            SourceTopic other = byMetricName.putIfAbsent(topic.name().metricName(), topic);
            if (other != null) {
                leftOut.add(
                        topic.name().value(),
                        "the topic is left out: it collides with " + other.name()
                                + ", Kafka's metrics cannot tell . from _");
            }
        });
        return byMetricName.values().stream()
                .sorted(Comparator.comparing(SourceTopic::name))
                .toList();
    }

    private void note(FileTopic topic) {
        topic.leftOut()
                .forEach(part ->
                        (part.isHidden() ? hidden : leftOut).add(topic.name().value(), part.sentence()));
    }

    private List<Note> notes() {
        return Stream.of(hidden, absent, leftOut, remarks)
                .flatMap(Sentences::notes)
                .toList();
    }

    private Extent extent() {
        if (!hidden.isEmpty()) {
            return Extent.LACKS_HIDDEN;
        }
        return absent.isEmpty() ? Extent.WHOLE : Extent.LACKS_NAMED;
    }

    private static String count(int topics) {
        return topics == 1 ? "1 topic" : topics + " topics";
    }
}
