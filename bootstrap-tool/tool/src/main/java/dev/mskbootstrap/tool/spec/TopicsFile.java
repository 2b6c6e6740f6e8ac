package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An environment's {@code topics.yaml} and the drafts that it leads to, as what is {@link Desired}. */
final class TopicsFile {

    private static final NamePattern EVERYTHING = new NamePattern("*");

    private static final int MAX_COMPARISONS = 200_000;

    private final Environment environment;
    private final Mapping content;
    private final SortedMap<TopicName, Draft> drafts;
    private final Problems problems;
    private long comparisons;

    TopicsFile(Environment environment, Mapping content, SortedMap<TopicName, Draft> drafts, Problems problems) {
        this.environment = environment;
        this.content = content;
        this.drafts = drafts;
        this.problems = problems;
    }

    Desired desired() {
        SortedSet<TopicName> omitted = omit();
        SortedSet<TopicName> remove = remove();
        new TopicRules(environment, problems).check(drafts.values());
        ConfigRules configs = new ConfigRules(environment, allowUnknown(), problems);
        SortedMap<TopicName, TopicSpec> topics = new TreeMap<>();
        drafts.values().forEach(draft -> topics.put(draft.name(), configs.spec(draft)));
        Access access = new AccessReader(environment, topics.keySet(), problems).read(content);
        return new Desired(topics, remove, unmanaged(), isReset(), environment.scope(), omitted, access);
    }

    private SortedSet<TopicName> omit() {
        SortedSet<TopicName> omitted = new TreeSet<>();
        SortedSet<String> known =
                new TreeSet<>(drafts.keySet().stream().map(TopicName::value).toList());
        for (Stated<String> name : content.texts("omit")) {
            if (content.mapping("topics")
                    .filter(topics -> topics.states(name.value()))
                    .isPresent()) {
                problems.add(
                        name.where(), name.value() + " is both declared and omitted here", "remove one of the two");
            } else if (known.contains(name.value())) {
                drafts.remove(new TopicName(name.value()));
                omitted.add(new TopicName(name.value()));
            } else {
                problems.add(
                        name.where(),
                        name.value() + " is omitted, but no included file declares it",
                        perhaps(name.value(), known));
            }
        }
        return omitted;
    }

    /** A typing error is looked for in few names among few; each of thousands with each would take minutes. */
    private String perhaps(String name, SortedSet<String> known) {
        comparisons += known.size();
        return Optional.of(name)
                .filter(word -> comparisons <= MAX_COMPARISONS)
                .flatMap(word -> Suggestion.nearest(word, known))
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("remove it from omit");
    }

    private SortedSet<TopicName> remove() {
        SortedSet<TopicName> remove = new TreeSet<>();
        for (Stated<String> stated : content.texts("remove")) {
            removable(stated).ifPresent(remove::add);
        }
        return remove;
    }

    private Optional<TopicName> removable(Stated<String> stated) {
        Optional<String> illegal = TopicName.whyIllegal(stated.value());
        if (illegal.isPresent()) {
            problems.add(stated.where(), illegal.get(), "name the topic that is to be deleted");
            return Optional.empty();
        }
        TopicName name = new TopicName(stated.value());
        if (name.isInternal()) {
            problems.add(
                    stated.where(), name + " is internal to Kafka or MSK and never touched", "take it out of remove");
        } else if (drafts.containsKey(name)) {
            String declared = drafts.get(name).where().fileAndLine();
            problems.add(
                    stated.where(),
                    name + " is both declared (" + declared + ") and to be removed",
                    "keep it in topics or in remove, not in both");
        } else if (environment.scope().stream().noneMatch(pattern -> pattern.covers(name.value()))) {
            problems.add(
                    stated.where(), name + " is outside this environment's scope", TopicRules.scopeFix(environment));
        }
        return Optional.of(name);
    }

    private Unmanaged unmanaged() {
        Optional<Mapping> deletion = content.mapping("unmanaged");
        if (deletion.isPresent()) {
            return delete(deletion.get());
        }
        boolean ignored = content.text("unmanaged")
                .filter(word -> word.value().equals("ignore"))
                .isPresent();
        return ignored ? new Unmanaged.Ignore() : new Unmanaged.Report();
    }

    private Unmanaged delete(Mapping deletion) {
        List<Stated<String>> patterns = deletion.texts("delete");
        if (environment.scope().equals(List.of(EVERYTHING))) {
            problems.add(
                    deletion.where(),
                    "unmanaged.delete needs a scope: this environment's covers every topic of the cluster",
                    "state in env.yaml which names it owns, such as scope: [eeg.*]");
        }
        deletion.emptyList("delete")
                .ifPresent(list -> problems.add(
                        list.where(), "unmanaged.delete names nothing", "list names or prefixes, such as old.*"));
        patterns.stream()
                .filter(pattern -> !isInScope(pattern.value()))
                .forEach(pattern -> problems.add(
                        pattern.where(),
                        "unmanaged.delete: " + pattern.value() + " reaches beyond this environment's scope",
                        TopicRules.scopeFix(environment)));
        return new Unmanaged.Delete(Patterns.read(patterns, problems));
    }

    private boolean isInScope(String pattern) {
        return !NamePattern.isLegal(pattern)
                || environment.scope().stream().anyMatch(mine -> mine.covers(new NamePattern(pattern)));
    }

    private boolean isReset() {
        return content.text("undeclaredConfig")
                .filter(word -> word.value().equals("reset"))
                .isPresent();
    }

    private List<NamePattern> allowUnknown() {
        return Patterns.read(content.texts("allowUnknownConfig"), problems);
    }
}
