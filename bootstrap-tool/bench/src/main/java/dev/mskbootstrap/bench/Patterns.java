package dev.mskbootstrap.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How programs use an AdminClient. The batched one is the floor: what Kafka itself takes for the same reads and writes. */
final class Patterns {

    /** A controller takes so many records in a request, a topic being one, and each of its partitions and configs. */
    private static final int RECORDS = 10_000;

    private static final int CONFIGS_PER_REQUEST = 250;

    private final String servers;
    private final int partitions;
    private final List<String> names;

    private Patterns(String servers, int count, int partitions) {
        this.servers = servers;
        this.partitions = partitions;
        this.names = IntStream.range(0, count).mapToObj(Topics::name).toList();
    }

    /** @param arguments servers, pattern, number of topics, partitions of each */
    public static void main(String[] arguments) throws Exception {
        Patterns patterns = new Patterns(arguments[0], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        switch (arguments[1]) {
            case "client-per-operation" -> patterns.clientPerOperation();
            case "sequential" -> patterns.sequential();
            case "batched" -> patterns.batched();
            case "batched-with-dry-run" -> patterns.batchedWithDryRun();
            case "read" -> patterns.read();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private void clientPerOperation() throws Exception {
        for (String name : names) {
            try (Admin admin = client()) {
                create(admin, List.of(name), false);
            }
            try (Admin admin = client()) {
                awaitAll(admin, List.of(name));
            }
            try (Admin admin = client()) {
                configs(admin, List.of(name));
            }
        }
    }

    private void sequential() throws Exception {
        try (Admin admin = client()) {
            for (String name : names) {
                create(admin, List.of(name), false);
                awaitAll(admin, List.of(name));
                configs(admin, List.of(name));
            }
        }
    }

    private void batched() throws Exception {
        try (Admin admin = client()) {
            create(admin, names, false);
            awaitAll(admin, names);
            configs(admin, names);
        }
    }

    /** As the tool does it: looks what is there, asks whether it could be created, creates it, and looks again. */
    private void batchedWithDryRun() throws Exception {
        try (Admin admin = client()) {
            present(admin, names);
            create(admin, names, true);
            create(admin, names, false);
            awaitAll(admin, names);
            configs(admin, names);
        }
    }

    private void read() throws Exception {
        try (Admin admin = client()) {
            if (present(admin, names).size() != names.size()) {
                throw new IllegalStateException("topics are missing");
            }
            configs(admin, names);
        }
    }

    private Admin client() {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }

    private void create(Admin admin, List<String> wanted, boolean isDryRun) throws Exception {
        int perRequest = Math.max(1, RECORDS / (1 + partitions + 1));
        for (int from = 0; from < wanted.size(); from += perRequest) {
            List<NewTopic> topics = wanted.subList(from, Math.min(wanted.size(), from + perRequest)).stream()
                    .map(this::topic)
                    .toList();
            admin.createTopics(topics, new CreateTopicsOptions().validateOnly(isDryRun))
                    .all()
                    .get();
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, partitions, (short) 1).configs(Map.of(Topics.CONFIG, Topics.VALUE));
    }

    /** Reads lag behind writes: looks again for those that do not show yet. */
    private static void awaitAll(Admin admin, List<String> wanted) throws Exception {
        List<String> missing = new ArrayList<>(wanted);
        for (long pause = 20; ; pause = Math.min(1000, 2 * pause)) {
            missing.removeAll(present(admin, missing));
            if (missing.isEmpty()) {
                return;
            }
            Thread.sleep(pause);
        }
    }

    private static Set<String> present(Admin admin, List<String> wanted) throws Exception {
        Set<String> present = new HashSet<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
                admin.describeTopics(wanted).topicNameValues().entrySet()) {
            try {
                present.add(each.getValue().get().name());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return present;
    }

    private static void configs(Admin admin, List<String> wanted) throws Exception {
        List<KafkaFuture<Map<ConfigResource, Config>>> answers = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += CONFIGS_PER_REQUEST) {
            answers.add(admin.describeConfigs(
                            wanted.subList(from, Math.min(wanted.size(), from + CONFIGS_PER_REQUEST)).stream()
                                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                                    .toList())
                    .all());
        }
        for (KafkaFuture<Map<ConfigResource, Config>> answer : answers) {
            answer.get();
        }
    }
}
