package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.answer;

import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;

/** Thousands of topics to be made, of which somebody else makes half, some of them otherwise. */
final class Crowd implements Subject {

    static final int TOPICS = 2_000;
    static final int OTHERWISE = 100;

    private static final String PREFIX = "crowd.";
    private static final int AT_ONCE = 250;

    @Override
    public Desired desired() {
        return Topics.desired(names().stream()
                .map(name -> Topics.topic(name, 1, 1, Map.of("retention.ms", "172800000")))
                .toArray(TopicSpec[]::new));
    }

    @Override
    public List<String> names() {
        return names(0, TOPICS);
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj((PREFIX + "%05d")::formatted).toList();
    }

    /** Somebody else comes first, and wants another config for some. */
    static void makeOtherwise(Admin somebody) {
        answer(make(somebody, names(0, OTHERWISE), "86400000").all());
    }

    /** Somebody else makes half of them, the last ones first, as far as they are not there already. */
    static void makeHalf(Admin somebody) {
        for (int to = TOPICS; to > TOPICS / 2; to -= AT_ONCE) {
            make(somebody, names(to - AT_ONCE, to), "172800000")
                    .values()
                    .values()
                    .forEach(Crowd::await);
        }
    }

    private static CreateTopicsResult make(Admin admin, List<String> names, String retention) {
        return admin.createTopics(names.stream()
                .map(name -> new NewTopic(name, 1, (short) 1).configs(Map.of("retention.ms", retention)))
                .toList());
    }

    private static void await(Future<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException e) {
            // It is there already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> harm() {
        return List.of();
    }
}
