package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in memory that behaves as Kafka does, as far as {@link Cluster} shows it: {@code ClusterContract} is run
 * against both. Rights can be taken away, topics hidden, and requests go wrong, as told beforehand.
 */
public final class MemoryCluster implements Cluster {

    private final ClusterIdentity identity;
    private final MemoryBrokers brokers;
    private final MemoryAcls acls = new MemoryAcls();
    private final Map<String, String> brokerConfigs = new TreeMap<>(Map.of("min.insync.replicas", "2"));
    private final Map<TopicName, Set<KafkaAction>> denied = new HashMap<>();
    private final MemoryGroups groups = new MemoryGroups();
    private final MemoryRequests requests = new MemoryRequests();
    private final MemoryLag lag = new MemoryLag();

    /** So many brokers, each in a rack of its own. */
    public MemoryCluster(int brokers) {
        this(IntStream.rangeClosed(1, brokers).mapToObj(id -> "local-az" + id).toArray(String[]::new));
    }

    /** A broker for each rack, which may come more than once; an empty one is none. */
    public MemoryCluster(String... racks) {
        List<Broker> members = IntStream.rangeClosed(1, racks.length)
                .mapToObj(id -> new Broker(id, racks[id - 1].isEmpty() ? null : racks[id - 1]))
                .toList();
        this.identity = new ClusterIdentity("memory", members);
        this.brokers = new MemoryBrokers(members);
    }

    // What a test arranges.

    /** A topic that is there beforehand; not counted as a write. */
    public MemoryCluster with(TopicSpec topic) {
        if (!(brokers.create(topic, false) instanceof Answer.Ok)) {
            throw new IllegalArgumentException("Kafka would refuse " + topic);
        }
        return this;
    }

    /** Some of the named topic's partitions are not well. */
    public void health(TopicName name, UnaryOperator<PartitionState> health) {
        brokers.topics()
                .computeIfPresent(
                        name,
                        (key, topic) -> topic.with(
                                topic.partitions().stream().map(health).toList()));
    }

    public void deny(TopicName name, KafkaAction right) {
        denied.computeIfAbsent(name, key -> EnumSet.noneOf(KafkaAction.class)).add(right);
    }

    /** The name is taken for so many creations, and yet nothing of it is seen: its topic is invisible, or on its way out. */
    public void take(TopicName name, int creations) {
        brokers.take(name, creations);
    }

    /** Its ACLs, to be arranged. */
    public MemoryAcls access() {
        return acls;
    }

    public void read(String group, TopicName topic) {
        groups.read(group, topic);
    }

    public void stop(String group) {
        groups.stop(group);
    }

    public void hideGroups(String why) {
        groups.hide(why);
    }

    /** The next so many requests get no answer; what they ask for is not done. */
    public void loseRequests(int number) {
        requests.lose(number);
    }

    /** Somebody else comes first, once. */
    public void beforeNextWrite(Runnable other) {
        requests.beforeNextWrite(other);
    }

    /** After a write, so many reads still show what was before it. */
    public void lag(int reads) {
        lag.set(reads);
    }

    /** The cluster refuses requests that carry more. */
    public void limitRequests(int records) {
        requests.limit(records);
    }

    /** How many partitions may be created and deleted: any number, unless somebody sets it. */
    public MemoryAllowance allowance() {
        return brokers.allowance();
    }

    /** Each request that asked for a change, such as {@code create [a, b]}. */
    public List<String> writes() {
        return requests.writes();
    }

    // What Kafka does.

    @Override
    public ClusterIdentity identity() {
        return identity;
    }

    @Override
    public Standing standing() {
        return Rights.STANDING;
    }

    @Override
    public Map<TopicName, TopicState> describe(Collection<TopicName> names) {
        SortedMap<TopicName, MemoryTopic> seen = look("describe the topics");
        Map<TopicName, TopicState> states = new HashMap<>();
        names.forEach(name -> states.put(name, state(name, seen.get(name))));
        return states;
    }

    private TopicState state(TopicName name, @Nullable MemoryTopic topic) {
        if (isDenied(name, KafkaAction.DESCRIBE_TOPIC)) {
            return new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, name.value()));
        }
        if (topic == null) {
            return new TopicState.Missing(new Preflight.NotAsked());
        }
        Configs configs = isDenied(name, KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION)
                ? new Configs.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, name.value()))
                : new Configs.Values(KafkaConfigs.effective(brokerConfigs, topic.overrides()));
        return new TopicState.Present(topic.id(), topic.partitions(), configs);
    }

    @Override
    public SortedSet<TopicName> list() {
        SortedSet<TopicName> names = new TreeSet<>(look("list the topics").keySet());
        names.removeIf(name -> isDenied(name, KafkaAction.DESCRIBE_TOPIC));
        return names;
    }

    @Override
    public Map<TopicName, Readers> readers(Collection<TopicName> names) {
        return groups.readers(names);
    }

    @Override
    public Map<TopicName, Answer> tryCreate(Collection<TopicSpec> topics) {
        Map<TopicName, TopicSpec> specs = byName(topics);
        return requests.isLost()
                ? MemoryRequests.all(specs.keySet(), MemoryRequests.NO_ANSWER)
                : requests.answers(specs, MemoryBrokers.records(specs), creation(true));
    }

    @Override
    public Map<TopicName, Answer> create(Collection<TopicSpec> topics) {
        Map<TopicName, TopicSpec> specs = byName(topics);
        return write("create", specs, MemoryBrokers.records(specs), creation(false));
    }

    private BiFunction<TopicName, TopicSpec, Answer> creation(boolean validateOnly) {
        return ifAllowed(KafkaAction.CREATE_TOPIC, (name, spec) -> brokers.create(spec, validateOnly));
    }

    @Override
    public Map<TopicName, Answer> addPartitions(Map<TopicName, Integer> totals) {
        return write(
                "addPartitions",
                totals,
                brokers.partitionsToAdd(totals),
                ifAllowed(KafkaAction.ALTER_TOPIC, brokers::addPartitions));
    }

    @Override
    public Map<TopicName, Answer> alterConfigs(Map<TopicName, List<ConfigEdit>> edits) {
        int records = edits.values().stream().mapToInt(List::size).sum();
        return write(
                "alterConfigs",
                edits,
                records,
                ifAllowed(KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION, brokers::alterConfigs));
    }

    @Override
    public Map<TopicName, Answer> delete(Map<TopicName, String> ids) {
        return write("delete", ids, ids.size(), ifAllowed(KafkaAction.DELETE_TOPIC, brokers::delete));
    }

    @Override
    public AclState acls() {
        return acls.read(list());
    }

    @Override
    public Map<Binding, Answer> createAcls(Collection<Binding> bindings) {
        requests.write("createAcls " + bindings.size());
        return requests.isLost()
                ? MemoryRequests.all(bindings, MemoryRequests.NO_ANSWER)
                : acls.create(bindings, requests.most());
    }

    @Override
    public Map<Binding, Answer> deleteAcls(Collection<Binding> bindings) {
        requests.write("deleteAcls " + bindings.size());
        return requests.isLost()
                ? MemoryRequests.all(bindings, MemoryRequests.NO_ANSWER)
                : acls.delete(bindings, requests.most());
    }

    @Override
    public void close() {}

    private <T> Map<TopicName, Answer> write(
            String action, Map<TopicName, T> items, int records, BiFunction<TopicName, T, Answer> one) {
        requests.letOthersFirst();
        requests.write(action + " " + new TreeSet<>(items.keySet()));
        if (requests.isLost()) {
            return MemoryRequests.all(items.keySet(), MemoryRequests.NO_ANSWER);
        }
        lag.write(brokers.topics());
        return requests.answers(items, records, one);
    }

    private <T> BiFunction<TopicName, T, Answer> ifAllowed(KafkaAction right, BiFunction<TopicName, T, Answer> one) {
        return (name, item) ->
                isDenied(name, right) ? Answer.refused(Rights.lack(right, name.value())) : one.apply(name, item);
    }

    private boolean isDenied(TopicName name, KafkaAction right) {
        return denied.getOrDefault(name, Set.of()).contains(right);
    }

    private SortedMap<TopicName, MemoryTopic> look(String action) {
        if (requests.isLost()) {
            throw new ClusterException(action, "no answer", "try again", null);
        }
        return lag.read(brokers.topics());
    }

    private static Map<TopicName, TopicSpec> byName(Collection<TopicSpec> topics) {
        Map<TopicName, TopicSpec> byName = new TreeMap<>();
        topics.forEach(topic -> byName.put(topic.name(), topic));
        return byName;
    }
}
