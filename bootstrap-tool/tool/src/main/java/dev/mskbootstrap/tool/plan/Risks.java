package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.Risk;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a config's new value may cost. A default that is not known is taken for the worse. */
final class Risks {

    private Risks() {}

    /**
     * @param from another value than {@code to}
     * @param to nothing: back to a default that is not known
     * @param replicas the topic's replication factor
     */
    static Set<Risk> of(String key, String from, @Nullable String to, int replicas) {
        return switch (key) {
            case "retention.ms", "retention.bytes" -> when(isLowered(from, to), Risk.LOSES_DATA);
            case "remote.storage.enable" -> when(isOn(from) && !isOn(to), Risk.LOSES_DATA);
            case "max.message.bytes" -> when(isLowered(from, to), Risk.STOPS_WRITES);
            case "unclean.leader.election.enable" -> when(!isOn(from), Risk.LOWERS_DURABILITY);
            case "cleanup.policy" -> cleanup(words(from), to);
            case Redundancy.MIN_IN_SYNC -> inSync(from, to, replicas);
            default -> Set.of();
        };
    }

    private static Set<Risk> cleanup(Set<String> from, @Nullable String to) {
        Set<String> after = to == null ? Set.of("compact", "delete") : words(to);
        boolean compacts = after.contains("compact") && !from.contains("compact");
        boolean deletes = after.contains("delete") && !from.contains("delete");
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        risks.addAll(when(compacts || deletes, Risk.LOSES_DATA));
        risks.addAll(when(compacts, Risk.STOPS_WRITES));
        return risks;
    }

    private static Set<Risk> inSync(String from, @Nullable String to, int replicas) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        boolean raisedToAll = to == null || (isLowered(to, from) && Integer.parseInt(to) >= replicas);
        risks.addAll(when(raisedToAll, Risk.STOPS_WRITES));
        risks.addAll(when(isLowered(from, to), Risk.LOWERS_DURABILITY));
        return risks;
    }

    private static Set<Risk> when(boolean condition, Risk risk) {
        return condition ? Set.of(risk) : Set.of();
    }

    /** Whether a number goes down; -1 stands for no limit at all. */
    private static boolean isLowered(String from, @Nullable String to) {
        if (to == null) {
            return true;
        }
        BigInteger before = new BigInteger(from.strip());
        BigInteger after = new BigInteger(to.strip());
        boolean unlimitedBefore = before.signum() < 0;
        return after.signum() >= 0 && (unlimitedBefore || after.compareTo(before) < 0);
    }

    private static boolean isOn(@Nullable String value) {
        return "true".equalsIgnoreCase(value);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
