package dev.mskbootstrap.tool.terraform;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.export.AclExport;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.export.Given;
import dev.mskbootstrap.tool.export.Manuscript;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Environment;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A file that declares the topics that Terraform manages. Nothing is contacted. */
public final class TerraformExport {

    private final Environment environment;
    private final List<NamePattern> only;
    private final Manuscript manuscript;
    private final List<TerraformFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Location> known = new TreeMap<>();

    /**
     * For an environment of this flavour and scope.
     *
     * @param only narrows it, unless it is empty
     */
    public TerraformExport(Environment environment, List<NamePattern> only) {
        this.environment = environment;
        this.only = List.copyOf(only);
        this.manuscript = new Manuscript(environment.flavour());
    }

    /** Adds what {@code terraform show -json} wrote to a file. */
    public void read(Path file, String shown) {
        read(() -> TerraformReader.read(file, shown));
    }

    /** Adds what {@code terraform show -json} prints. */
    public void read(Reader in, String shown) {
        read(() -> TerraformReader.read(in, shown));
    }

    private void read(Supplier<TerraformFile> reading) {
        try {
            files.add(reading.get());
        } catch (InvalidFilesException e) {
            problems.addAll(e.problems());
        }
    }

    /**
     * The file.
     *
     * @param clusters whose topics it shall have; when none is named, Terraform must have those of one only
     * @throws InvalidFilesException when a file that was read is something else, or says what cannot be
     */
    public Export finish(List<String> clusters) {
        Choice choice = new Choice(clusters, problems);
        List<TerraformTopic> topics = choice.of(topics());
        choice.requireKnown(known);
        if (!problems.isEmpty()) {
            throw new InvalidFilesException(problems);
        }
        topics.forEach(topic -> manuscript.topic(topic.topic()));
        only.stream()
                .filter(pattern -> topics.stream()
                        .noneMatch(topic -> pattern.covers(topic.name().value())))
                .forEach(pattern -> manuscript.absent(pattern.text(), "Terraform has no such topic"));
        others();
        acls(clusters);
        NextStep.with(topics).ifPresent(step -> manuscript.remark("terraform", step));
        return manuscript.finish(source(topics), ", as Terraform states them. Nothing was contacted.");
    }

    private List<TerraformTopic> topics() {
        List<TerraformTopic> topics = new ArrayList<>();
        for (TerraformFile file : files) {
            ProviderKeys providers = new ProviderKeys(file);
            for (TerraformResource resource : file.topics()) {
                TopicReader reader = new TopicReader(file, resource, problems);
                String cluster = reader.cluster(providers.of(resource));
                known.putIfAbsent(cluster, resource.where());
                name(resource, reader.name())
                        .map(name -> new TerraformTopic(resource, cluster, reader.topic(name)))
                        .ifPresent(topics::add);
            }
        }
        return topics;
    }

    /** The name, unless the topic is not to be in the file. */
    private Optional<TopicName> name(TerraformResource resource, Given<String> given) {
        return switch (given) {
            case Given.Value<String> name -> legal(resource, name.value()).filter(this::isWanted);
            case Given.Hidden<String> hidden -> {
                manuscript.hidden(resource.address(), "the topic is left out, its name is not known: " + hidden.why());
                yield Optional.empty();
            }
            case Given.Unstatable<String> nothing -> {
                manuscript.hidden(resource.address(), "the topic is left out, its name is not known: " + nothing.why());
                yield Optional.empty();
            }
        };
    }

    private Optional<TopicName> legal(TerraformResource resource, String name) {
        Optional<String> illegal = TopicName.whyIllegal(name);
        illegal.ifPresent(why ->
                problems.add(new Problem(resource.where(), resource.address() + ": " + why, "rename it in Terraform")));
        return illegal.isPresent() ? Optional.empty() : Optional.of(new TopicName(name));
    }

    private boolean isWanted(TopicName name) {
        if (!only.isEmpty() && only.stream().noneMatch(pattern -> pattern.covers(name.value()))) {
            return false;
        }
        if (name.isInternal()) {
            manuscript.leftOut(name.value(), "the topic is left out: it is internal to Kafka or MSK");
            return false;
        }
        boolean isInScope = environment.scope().stream().anyMatch(pattern -> pattern.covers(name.value()));
        if (!isInScope) {
            manuscript.leftOut(name.value(), "the topic is left out: it is outside the scope of " + environment.name());
        }
        return isInScope;
    }

    /** Of the clusters that are wanted; they say no more of theirs than their provider does. */
    private void acls(List<String> clusters) {
        Set<Binding> acls = new HashSet<>();
        for (TerraformFile file : files) {
            ProviderKeys providers = new ProviderKeys(file);
            file.acls().stream()
                    .filter(resource -> clusters.isEmpty() || clusters.contains(providers.of(resource)))
                    .flatMap(resource -> new AclReader(file, resource, manuscript).acl().stream())
                    .filter(acl -> only.isEmpty() || isAsked(acl))
                    .forEach(acls::add);
        }
        new AclExport(environment, manuscript).state(acls);
        if (!acls.isEmpty()) {
            manuscript.remark(
                    "terraform", "still manages " + acls.size() + " ACLs: take them out of its state in the same way");
        }
    }

    private boolean isAsked(Binding acl) {
        return acl.resource() == Binding.Resource.TOPIC
                && only.stream().anyMatch(pattern -> pattern.covers(acl.name()));
    }

    private void others() {
        SortedMap<String, Integer> others = new TreeMap<>();
        files.forEach(file -> file.others().forEach((type, number) -> others.merge(type, number, Integer::sum)));
        if (!others.isEmpty()) {
            manuscript.leftOut(
                    "terraform",
                    "not carried over, since a topics.yaml holds topics and ACLs only: "
                            + others.entrySet().stream()
                                    .map(other -> other.getValue() + " " + other.getKey())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private String source(List<TerraformTopic> topics) {
        String clusters =
                topics.stream().map(TerraformTopic::cluster).distinct().sorted().collect(Collectors.joining(", "));
        return "Terraform: " + files.stream().map(TerraformFile::title).collect(Collectors.joining(", "))
                + (clusters.isEmpty() ? "" : "; of " + clusters)
                + (only.isEmpty()
                        ? ""
                        : "; only " + only.stream().map(NamePattern::text).collect(Collectors.joining(", ")));
    }
}
