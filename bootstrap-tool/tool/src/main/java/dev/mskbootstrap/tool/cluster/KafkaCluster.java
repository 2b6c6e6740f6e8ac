package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** A cluster reached through one AdminClient. */
public final class KafkaCluster implements Cluster {

    private final Admin admin;
    private final Await await;
    private final ClusterIdentity identity;
    private final ReassignmentReads reassignments;
    private final @Nullable String ourselves;
    private final Standing standing;

    /** @param ourselves as ACLs name us; null when they do not apply to us */
    KafkaCluster(Admin admin, Await await, ClusterIdentity identity, Standing standing, @Nullable String ourselves) {
        this.standing = standing;
        this.ourselves = ourselves;
        this.admin = admin;
        this.await = await;
        this.identity = identity;
        this.reassignments =
                new ReassignmentReads(() -> admin.listPartitionReassignments().reassignments(), await, standing);
    }

    /** To be called before files are read, when afterwards a connection is wanted: it is made sooner. */
    public static void prepare() {
        Preparation.begin();
    }

    /**
     * Connects to the brokers.
     *
     * @param standing whose rights they will look at
     * @param timeout for each request
     * @throws ClusterException when no broker answers in Kafka's protocol, or none lets this client in
     */
    public static KafkaCluster connect(List<String> servers, Login login, Standing standing, Duration timeout) {
        return new KafkaConnection(servers, login, standing, timeout).open();
    }

    /** The same without any login. */
    public static KafkaCluster connect(List<String> servers, Duration timeout) {
        return connect(servers, Login.NONE, Standing.byAcls(() -> "User:ANONYMOUS", "none"), timeout);
    }

    @Override
    public ClusterIdentity identity() {
        return identity;
    }

    /** How many connections were made so far, those that failed among them: MSK's brokers allow few new ones a second. */
    public int connections() {
        return admin.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-creation-total"))
                .filter(metric -> metric.getKey().group().equals("admin-client-metrics"))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public Map<TopicName, TopicState> describe(Collection<TopicName> names) {
        return new TopicReads(admin, await, reassignments, standing).describe(names);
    }

    @Override
    public SortedSet<TopicName> list() {
        return await.value("list the topics", admin.listTopics().names()).stream()
                .filter(name -> TopicName.whyIllegal(name).isEmpty())
                .map(TopicName::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<TopicName, Readers> readers(Collection<TopicName> names) {
        return new GroupReads(admin, await, standing).readers(names);
    }

    @Override
    public Map<TopicName, Answer> tryCreate(Collection<TopicSpec> topics) {
        return create(topics, new CreateTopicsOptions().validateOnly(true));
    }

    @Override
    public Map<TopicName, Answer> create(Collection<TopicSpec> topics) {
        return create(topics, new CreateTopicsOptions().retryOnQuotaViolation(false));
    }

    private Map<TopicName, Answer> create(Collection<TopicSpec> topics, CreateTopicsOptions options) {
        List<NewTopic> requests = topics.stream().map(KafkaCluster::request).toList();
        return answers(
                KafkaAction.CREATE_TOPIC, admin.createTopics(requests, options).values(), TopicName::new);
    }

    private static NewTopic request(TopicSpec topic) {
        return new NewTopic(
                        topic.name().value(),
                        Optional.ofNullable(topic.partitions()),
                        Optional.ofNullable(topic.replicationFactor()).map(Integer::shortValue))
                .configs(topic.config());
    }

    @Override
    public Map<TopicName, Answer> addPartitions(Map<TopicName, Integer> totals) {
        Map<String, NewPartitions> requests = new HashMap<>();
        totals.forEach((name, total) -> requests.put(name.value(), NewPartitions.increaseTo(total)));
        CreatePartitionsOptions options = new CreatePartitionsOptions().retryOnQuotaViolation(false);
        return answers(
                KafkaAction.ALTER_TOPIC,
                admin.createPartitions(requests, options).values(),
                TopicName::new);
    }

    @Override
    public Map<TopicName, Answer> alterConfigs(Map<TopicName, List<ConfigEdit>> edits) {
        Map<ConfigResource, Collection<AlterConfigOp>> requests = new HashMap<>();
        edits.forEach((name, list) -> requests.put(
                TopicReads.resource(name),
                list.stream().map(KafkaCluster::operation).toList()));
        return answers(
                KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION,
                admin.incrementalAlterConfigs(requests).values(),
                resource -> new TopicName(resource.name()));
    }

    private static AlterConfigOp operation(ConfigEdit edit) {
        AlterConfigOp.OpType type = edit.value() == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET;
        return new AlterConfigOp(new ConfigEntry(edit.key(), edit.value()), type);
    }

    @Override
    public Map<TopicName, Answer> delete(Map<TopicName, String> ids) {
        Map<Uuid, TopicName> names = new HashMap<>();
        ids.forEach((name, id) -> names.put(Uuid.fromString(id), name));
        TopicCollection topics = TopicCollection.ofTopicIds(new ArrayList<>(names.keySet()));
        DeleteTopicsOptions options = new DeleteTopicsOptions().retryOnQuotaViolation(false);
        return answers(
                KafkaAction.DELETE_TOPIC, admin.deleteTopics(topics, options).topicIdValues(), names::get);
    }

    @Override
    public AclState acls() {
        return new AclCalls(admin, await, standing).read(ourselves, this::list);
    }

    @Override
    public Map<Binding, Answer> createAcls(Collection<Binding> acls) {
        return new AclCalls(admin, await, standing).create(acls);
    }

    @Override
    public Map<Binding, Answer> deleteAcls(Collection<Binding> acls) {
        return new AclCalls(admin, await, standing).delete(acls);
    }

    /** One answer for each future: a failure in one never hides the others. */
    private <K> Map<TopicName, Answer> answers(
            KafkaAction action, Map<K, KafkaFuture<Void>> futures, Function<K, TopicName> name) {
        Map<TopicName, Answer> answers = new HashMap<>();
        futures.forEach((key, future) -> {
            TopicName topic = name.apply(key);
            answers.put(topic, await.answer(future, () -> standing.lack(action, topic.value())));
        });
        return answers;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
