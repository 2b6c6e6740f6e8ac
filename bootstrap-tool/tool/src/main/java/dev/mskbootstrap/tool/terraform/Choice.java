package dev.mskbootstrap.tool.terraform;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics of one cluster, each name once: Terraform may have those of many, and a file is about one. */
final class Choice {

    private final List<String> clusters;
    private final List<Problem> problems;

    /** @param clusters whose topics are wanted; when none is named, there must be those of one at most */
    Choice(List<String> clusters, List<Problem> problems) {
        this.clusters = List.copyOf(clusters);
        this.problems = problems;
    }

    /** The topics that are wanted. */
    List<TerraformTopic> of(List<TerraformTopic> topics) {
        SortedMap<String, List<TerraformTopic>> byCluster = group(topics, TerraformTopic::cluster);
        if (clusters.isEmpty() && byCluster.size() > 1) {
            problems.add(topics.getFirst()
                    .problem(
                            "topics of " + byCluster.size() + " clusters: " + words(byCluster),
                            "choose with --cluster; given twice, it puts the topics of two clusters into one file"));
            return List.of();
        }
        List<TerraformTopic> chosen = topics.stream()
                .filter(topic -> clusters.isEmpty() || clusters.contains(topic.cluster()))
                .toList();
        group(chosen, topic -> topic.name().value()).forEach(this::requireOne);
        return chosen;
    }

    /** Each cluster that was named must be there, if perhaps without a topic that is wanted. */
    void requireKnown(Map<String, Location> known) {
        clusters.stream()
                .filter(cluster -> !known.isEmpty() && !known.containsKey(cluster))
                .forEach(cluster -> problems.add(new Problem(
                        known.values().iterator().next(),
                        "no topic is of the cluster \"" + cluster + "\"",
                        "give --cluster one of: " + String.join(", ", known.keySet()))));
    }

    private void requireOne(String name, List<TerraformTopic> same) {
        if (same.size() > 1) {
            String places = same.stream()
                    .map(topic -> topic.resource().address() + " ("
                            + topic.resource().where().file() + ")")
                    .collect(Collectors.joining(" and "));
            boolean isOneCluster =
                    same.stream().map(TerraformTopic::cluster).distinct().count() == 1;
            problems.add(same.getLast()
                    .problem(
                            name + " is declared by " + places,
                            isOneCluster
                                    ? "if they are of two clusters, show the plan instead of the state: it tells providers"
                                            + " apart; or export the files one by one"
                                    : "choose one cluster with --cluster"));
        }
    }

    private static SortedMap<String, List<TerraformTopic>> group(
            List<TerraformTopic> topics, Function<TerraformTopic, String> key) {
        SortedMap<String, List<TerraformTopic>> groups = new TreeMap<>();
        topics.forEach(topic -> groups.computeIfAbsent(key.apply(topic), each -> new ArrayList<>())
                .add(topic));
        return groups;
    }

    private static String words(SortedMap<String, List<TerraformTopic>> byCluster) {
        return byCluster.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .collect(Collectors.joining(", "));
    }
}
