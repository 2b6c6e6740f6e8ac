package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.BrokerSize;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.PartitionQuota;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code cluster} in an {@code env.yaml} says of how much it holds. */
final class CapacityFile {

    private final Problems problems;

    CapacityFile(Problems problems) {
        this.problems = problems;
    }

    Capacity read(Mapping cluster) {
        Optional<Stated<String>> type = cluster.text("instanceType");
        cluster.whole("brokers")
                .filter(brokers -> !cluster.states("instanceType"))
                .ifPresent(brokers -> problems.add(
                        brokers.where(),
                        "cluster.brokers says how many brokers of an instanceType there are, and there is none",
                        "add instanceType, such as kafka.m7g.large, or remove it"));
        return new Capacity(
                cluster.mapping("partitionQuota").map(CapacityFile::quota).orElse(null),
                type.flatMap(stated -> fleet(cluster, stated)).orElse(null));
    }

    private static @Nullable PartitionQuota quota(Mapping quota) {
        Optional<Integer> uncompacted = quota.whole("uncompacted").map(Stated::value);
        Optional<Integer> compacted = quota.whole("compacted").map(Stated::value);
        return uncompacted.isPresent() && compacted.isPresent()
                ? new PartitionQuota(uncompacted.get(), compacted.get())
                : null;
    }

    private Optional<Capacity.Fleet> fleet(Mapping cluster, Stated<String> type) {
        Optional<BrokerSize> size = BrokerSize.of(type.value());
        if (size.isEmpty()) {
            problems.add(
                    type.where(),
                    "unknown instance type \"" + type.value() + "\"",
                    Suggestion.forWord(type.value(), BrokerSize.instanceTypes()));
        }
        size.ifPresent(known -> checkFlavour(cluster, type, known));
        return size.map(known -> new Capacity.Fleet(
                type.value(), known, cluster.whole("brokers").map(Stated::value).orElse(null)));
    }

    private void checkFlavour(Mapping cluster, Stated<String> type, BrokerSize size) {
        cluster.text("flavour")
                .flatMap(stated -> Flavour.of(stated.value()))
                .filter(flavour -> flavour != Flavour.KAFKA && flavour != size.flavour())
                .ifPresent(flavour -> problems.add(
                        type.where(),
                        type.value() + " is an instance type of "
                                + size.flavour().title() + ", and the flavour is " + flavour.word(),
                        flavour.hasInstanceTypes()
                                ? "write flavour: " + size.flavour().word() + ", or the instance type that it has"
                                : "remove it: " + flavour.title() + " has none"));
    }
}
