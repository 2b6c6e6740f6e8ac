package dev.mskbootstrap.tool.docs;

import static dev.mskbootstrap.tool.docs.Table.code;
import static dev.mskbootstrap.tool.docs.Table.codes;

import dev.mskbootstrap.msk.BrokerSize;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each kind of cluster allows, and how many partitions brokers of MSK take. */
final class FlavoursPage {

    private static final List<Flavour> ALL = List.of(Flavour.values());

    private FlavoursPage() {}

    static String text() {
        return """
                # Flavours

                What `cluster.flavour` of `env.yaml` stands for. A file that goes beyond it has a problem; a plan that would go beyond its
                quota has a conflict; `apply` keeps to its rates.

                """
                + Table.of(headings(), rows()) + """

                ## Sizes of brokers

                How many partitions, replicas counted, a broker of `cluster.instanceType` should have, and has at most. Standard takes more than
                the most, but is not updated any more then; Express takes no more.

                """
                + Table.of(List.of("instance type", "should have", "at most"), sizes());
    }

    private static List<String> headings() {
        return Stream.concat(Stream.of(""), ALL.stream().map(flavour -> code(flavour.word())))
                .toList();
    }

    private static Stream<List<String>> rows() {
        return Stream.of(
                row("is", Flavour::title),
                row("configs that a topic can set", FlavoursPage::settable),
                row("of these only at creation", flavour -> codes(flavour.keysFixedAtCreation())),
                row("values narrower than Kafka's", FlavoursPage::narrowed),
                row("defaults other than Kafka's", FlavoursPage::defaults),
                row("replication factor", flavour -> choice(flavour.fixedReplicationFactor())),
                row("min.insync.replicas", FlavoursPage::inSync),
                row("partitions at most", FlavoursPage::quota),
                row("partitions made and deleted", FlavoursPage::partitionRate),
                row("requests that change topics", FlavoursPage::requestRate),
                row("requests that it does not have", flavour -> codes(flavour.missingRequests())),
                row("broker configs can be set", flavour -> yes(flavour.canSetBrokerConfigs())),
                row("replicas can be moved", flavour -> yes(flavour.canMoveReplicas())),
                row("a plan asks whether a topic can be made", flavour -> yes(flavour.preflightAllowed())));
    }

    private static List<String> row(String what, Function<Flavour, String> cell) {
        return Stream.concat(Stream.of(what), ALL.stream().map(cell)).toList();
    }

    private static String settable(Flavour flavour) {
        return flavour.settableKeys().map(Table::codes).orElse("all");
    }

    private static String narrowed(Flavour flavour) {
        return TopicConfigs.keys().stream()
                .flatMap(key -> TopicConfigs.find(key).stream())
                .filter(config -> !flavour.narrowed(config).equals(config))
                .map(config -> code(config.key()) + ": " + ConfigsPage.values(flavour.narrowed(config)))
                .collect(Collectors.joining(", "));
    }

    private static String defaults(Flavour flavour) {
        SortedMap<String, String> byKey = new TreeMap<>(flavour.changedDefaults());
        return byKey.entrySet().stream()
                .map(entry -> code(entry.getKey() + "=" + TopicConfigs.display(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String inSync(Flavour flavour) {
        return flavour.canSet("min.insync.replicas")
                ? choice(flavour.fixedMinInSyncReplicas())
                : fixed(flavour.fixedMinInSyncReplicas());
    }

    private static String choice(OptionalInt number) {
        return number.isPresent() ? fixed(number) : "yours to choose";
    }

    private static String fixed(OptionalInt number) {
        return number.isPresent() ? "always " + number.getAsInt() : "fixed, not known";
    }

    private static String quota(Flavour flavour) {
        return flavour.partitionQuota()
                .map(quota -> quota.uncompacted() + ", and " + quota.compacted() + " of compacted topics")
                .orElse("");
    }

    private static String partitionRate(Flavour flavour) {
        return flavour.partitionRate()
                .map(rate -> rate.partitions() + " in " + rate.within().toMinutes() + " minutes")
                .orElse("");
    }

    private static String requestRate(Flavour flavour) {
        return flavour.topicRequestRate()
                .map(rate -> rate.perSecond() + " a second")
                .orElse("");
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static Stream<List<String>> sizes() {
        return BrokerSize.instanceTypes().stream().map(FlavoursPage::size);
    }

    private static List<String> size(String type) {
        BrokerSize size = BrokerSize.of(type).orElseThrow();
        return List.of(code(type), String.valueOf(size.recommendedPartitions()), String.valueOf(size.mostPartitions()));
    }
}
