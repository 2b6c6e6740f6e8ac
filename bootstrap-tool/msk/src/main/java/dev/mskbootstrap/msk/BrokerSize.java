package dev.mskbootstrap.msk;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many partitions a broker of MSK should have, and may have at most; every replica counts.
 *
 * <p>Standard takes more than the most, but then no update of its configuration, no smaller brokers and no new SCRAM
 * secrets. Express takes no more.
 *
 * @param flavour {@link Flavour#STANDARD} or {@link Flavour#EXPRESS}
 */
public record BrokerSize(Flavour flavour, int recommendedPartitions, int mostPartitions) {

    private static final Pattern INSTANCE_TYPE = Pattern.compile("(kafka|express)\\.([a-z0-9]+)\\.([a-z0-9]+)");

    /** AWS page bestpractices. */
    private static final Map<String, BrokerSize> STANDARD = Map.of(
            "small", standard(300, 300),
            "large", standard(1000, 1500),
            "xlarge", standard(1000, 1500),
            "2xlarge", standard(2000, 3000),
            "4xlarge", standard(4000, 6000),
            "8xlarge", standard(4000, 6000),
            "12xlarge", standard(4000, 6000),
            "16xlarge", standard(4000, 6000),
            "24xlarge", standard(4000, 6000));

    /** AWS page bestpractices-express. */
    private static final Map<String, BrokerSize> EXPRESS = Map.of(
            "large", express(1000, 1500),
            "xlarge", express(1000, 2000),
            "2xlarge", express(2500, 4000),
            "4xlarge", express(6000, 8000),
            "8xlarge", express(12_000, 16_000),
            "12xlarge", express(16_000, 24_000),
            "16xlarge", express(20_000, 32_000));

    /** Instance types that AWS offers, for whoever mistyped one; others with the same sizes are known as well. */
    public static SortedSet<String> instanceTypes() {
        SortedSet<String> types = new TreeSet<>(Set.of("kafka.t3.small"));
        EXPRESS.keySet().forEach(size -> types.add("express.m7g." + size));
        STANDARD.keySet().stream().filter(size -> !size.equals("small")).forEach(size -> {
            types.add("kafka.m5." + size);
            types.add("kafka.m7g." + size);
        });
        types.remove("kafka.m7g.24xlarge");
        return Collections.unmodifiableSortedSet(types);
    }

    /** The size of an instance type such as {@code kafka.m7g.large}; empty when the table has no such size. */
    public static Optional<BrokerSize> of(String instanceType) {
        Matcher parts = INSTANCE_TYPE.matcher(instanceType);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, BrokerSize> sizes = parts.group(1).equals("express") ? EXPRESS : STANDARD;
        return Optional.ofNullable(sizes.get(parts.group(3)));
    }

    private static BrokerSize standard(int recommended, int most) {
        return new BrokerSize(Flavour.STANDARD, recommended, most);
    }

    private static BrokerSize express(int recommended, int most) {
        return new BrokerSize(Flavour.EXPRESS, recommended, most);
    }
}
