package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at what a plan has to know, and at no more: declared topics by name, and a list only when it is asked for. */
public final class Observer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cluster cluster;

    public Observer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What is there; whether missing topics could be created is left open. */
    public Observation observe(Desired desired) {
        SortedSet<TopicName> undeclared = undeclared(desired);
        SortedSet<TopicName> deletable = new TreeSet<>(desired.remove());
        undeclared.stream().filter(desired.unmanaged()::deletes).forEach(deletable::add);
        SortedSet<TopicName> names = new TreeSet<>(desired.topics().keySet());
        names.addAll(deletable);
        SortedMap<TopicName, TopicState> topics = new TreeMap<>(describe(names));
        deletable.removeIf(name -> !(topics.get(name) instanceof TopicState.Present));
        Map<TopicName, Readers> readers = deletable.isEmpty() ? Map.of() : cluster.readers(deletable);
        AclState acls = desired.access().usesAcls() ? cluster.acls() : AclState.NOT_ASKED;
        return new Observation(cluster.identity(), topics, undeclared, readers).withAcls(acls);
    }

    /** The same, and what the brokers say of creating what is missing. */
    public Observation observeWithPreflight(Desired desired) {
        Observation seen = observe(desired);
        List<TopicSpec> missing = desired.topics().values().stream()
                .filter(topic -> seen.state(topic.name()) instanceof TopicState.Missing)
                .toList();
        SortedMap<TopicName, TopicState> topics = new TreeMap<>(seen.topics());
        preflight(missing).forEach((name, preflight) -> topics.put(name, new TopicState.Missing(preflight)));
        topics.putAll(latecomers(topics));
        return seen.withTopics(topics);
    }

    /** The same, and whatever else is visible to us: by two requests, so only for those who have to count partitions. */
    public Observation withOthers(Observation seen) {
        SortedSet<TopicName> names = new TreeSet<>(cluster.list());
        names.removeAll(seen.topics().keySet());
        return seen.withOthers(new TreeMap<>(describe(names)));
    }

    /** A topic that exists and is not seen may be a few moments old: reads lag behind writes. */
    private Map<TopicName, TopicState> latecomers(Map<TopicName, TopicState> topics) {
        Map<TopicName, TopicState> seen = new HashMap<>();
        Set<TopicName> open = topics.keySet().stream()
                .filter(name -> exists(topics.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!open.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            cluster.describe(open).forEach((name, state) -> {
                if (!(state instanceof TopicState.Missing)) {
                    seen.put(name, state);
                }
            });
            open.removeAll(seen.keySet());
        }
        return seen;
    }

    private static boolean exists(@Nullable TopicState state) {
        return state instanceof TopicState.Missing missing
                && missing.preflight() instanceof Preflight.Refused refused
                && refused.reason() == Reason.EXISTS;
    }

    private Map<TopicName, TopicState> describe(Collection<TopicName> names) {
        return names.isEmpty() ? Map.of() : cluster.describe(names);
    }

    private SortedSet<TopicName> undeclared(Desired desired) {
        SortedSet<TopicName> names = new TreeSet<>();
        if (!(desired.unmanaged() instanceof Unmanaged.Ignore)) {
            cluster.list().stream()
                    .filter(name -> !name.isInternal() && desired.inScope(name))
                    .filter(name -> !desired.topics().containsKey(name)
                            && !desired.remove().contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    private Map<TopicName, Preflight> preflight(List<TopicSpec> missing) {
        Map<TopicName, Preflight> result = new HashMap<>();
        for (List<TopicSpec> batch : Batches.of(missing, Batches::records)) {
            Sending.send(batch, TopicSpec::name, cluster::tryCreate)
                    .forEach((name, answer) -> result.put(name, preflight(name, answer)));
        }
        return result;
    }

    private Preflight preflight(TopicName name, Answer answer) {
        return switch (answer) {
            case Answer.Ok ok -> new Preflight.Accepted();
            case Answer.Refused refused -> new Preflight.Refused(refused.reason(), refused.text(), lack(name, refused));
            case Answer.Throttled throttled ->
                new Preflight.Refused(Reason.NO_ANSWER, "the brokers take no more partitions at present", null);
        };
    }

    /** Of one that exists and was not shown to us, we may lack the right to see it. */
    private @Nullable Lack lack(TopicName name, Answer.Refused refused) {
        return refused.reason() == Reason.EXISTS
                ? cluster.standing().lack(KafkaAction.DESCRIBE_TOPIC, name.value())
                : refused.lack();
    }
}
