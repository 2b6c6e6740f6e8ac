package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.cluster.Await.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/** Finds the groups whose members read a topic: consumer groups old and new, share groups, streams groups. */
final class GroupReads {

    private final Admin admin;
    private final Await await;
    private final Standing standing;

    /** Why some group is not known; null as long as all are. */
    private @Nullable Readers hidden;

    GroupReads(Admin admin, Await await, Standing standing) {
        this.standing = standing;
        this.admin = admin;
        this.await = await;
    }

    Map<TopicName, Readers> readers(Collection<TopicName> names) {
        KafkaFuture<Set<AclOperation>> rights = admin.describeCluster(
                        new DescribeClusterOptions().includeAuthorizedOperations(true))
                .authorizedOperations();
        KafkaFuture<Collection<GroupListing>> groups = admin.listGroups().all();
        hidden = whatMayHide(await.result(rights));
        return switch (await.result(groups)) {
            case Result.Value<Collection<GroupListing>> listed -> readers(names, listed.value());
            case Result.Failure<Collection<GroupListing>> failure ->
                all(names, new Readers.Unknown("the groups cannot be listed: " + Reasons.text(failure.cause())));
        };
    }

    /** Why groups may be missing from the list: to whom the cluster is closed, brokers list only those that he may see. */
    private @Nullable Readers whatMayHide(Result<Set<AclOperation>> rights) {
        return switch (rights) {
            case Result.Value<Set<AclOperation>> value ->
                value.value() == null || value.value().contains(AclOperation.DESCRIBE)
                        ? null
                        : new Readers.NotAuthorised(standing.lack(KafkaAction.DESCRIBE_CLUSTER));
            case Result.Failure<Set<AclOperation>> failure ->
                new Readers.Unknown(
                        "whether groups are hidden from us cannot be told: " + Reasons.text(failure.cause()));
        };
    }

    private Map<TopicName, Readers> readers(Collection<TopicName> names, Collection<GroupListing> listed) {
        Map<String, SortedSet<String>> groupsByTopic = new TreeMap<>();
        topicsByGroup(listed)
                .forEach((group, topics) -> topics.forEach(topic -> groupsByTopic
                        .computeIfAbsent(topic, t -> new TreeSet<>())
                        .add(group)));
        if (hidden != null) {
            return all(names, hidden);
        }
        Map<TopicName, Readers> readers = new HashMap<>();
        names.forEach(name ->
                readers.put(name, new Readers.Groups(groupsByTopic.getOrDefault(name.value(), new TreeSet<>()))));
        return readers;
    }

    private Map<String, Set<String>> topicsByGroup(Collection<GroupListing> listed) {
        Map<String, Set<String>> topics = new HashMap<>();
        List<String> share = ids(listed, GroupType.SHARE);
        List<String> streams = ids(listed, GroupType.STREAMS);
        List<String> consumer = listed.stream()
                .filter(group -> !share.contains(group.groupId()) && !streams.contains(group.groupId()))
                .filter(group -> group.protocol().isEmpty() || group.protocol().equals("consumer"))
                .map(GroupListing::groupId)
                .toList();
        topics.putAll(describe(admin.describeConsumerGroups(consumer).describedGroups(), GroupReads::topics));
        topics.putAll(describe(admin.describeShareGroups(share).describedGroups(), GroupReads::topics));
        topics.putAll(describe(admin.describeStreamsGroups(streams).describedGroups(), GroupReads::topics));
        return topics;
    }

    private static List<String> ids(Collection<GroupListing> listed, GroupType type) {
        return listed.stream()
                .filter(group -> group.type().filter(type::equals).isPresent())
                .map(GroupListing::groupId)
                .toList();
    }

    private <D> Map<String, Set<String>> describe(
            Map<String, KafkaFuture<D>> futures, Function<D, Stream<String>> topics) {
        Map<String, Set<String>> result = new HashMap<>();
        futures.forEach((group, future) -> {
            switch (await.result(future)) {
                case Result.Value<D> value ->
                    result.put(group, topics.apply(value.value()).collect(Collectors.toSet()));
                case Result.Failure<D> failure -> hidden = hidden == null ? why(group, failure.cause()) : hidden;
            }
        });
        return result;
    }

    /** Of some groups brokers tell only who may see the topics that they read. */
    private Readers why(String group, Throwable cause) {
        return switch (cause) {
            case GroupAuthorizationException e ->
                new Readers.NotAuthorised(standing.lack(KafkaAction.DESCRIBE_GROUP, group));
            case TopicAuthorizationException e ->
                new Readers.NotAuthorised(standing.lack(
                        KafkaAction.DESCRIBE_TOPIC,
                        e.unauthorizedTopics().stream().sorted().findFirst().orElse("*")));
            default -> new Readers.Unknown("the group " + group + " cannot be described: " + Reasons.text(cause));
        };
    }

    private static Stream<String> topics(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(TopicPartition::topic);
    }

    private static Stream<String> topics(ShareGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(TopicPartition::topic);
    }

    private static Stream<String> topics(StreamsGroupDescription group) {
        return group.members().isEmpty()
                ? Stream.empty()
                : group.subtopologies().stream()
                        .flatMap(part -> Stream.concat(
                                part.sourceTopics().stream(), part.repartitionSourceTopics().keySet().stream()));
    }

    private static Map<TopicName, Readers> all(Collection<TopicName> names, Readers same) {
        Map<TopicName, Readers> readers = new HashMap<>();
        names.forEach(name -> readers.put(name, same));
        return readers;
    }
}
