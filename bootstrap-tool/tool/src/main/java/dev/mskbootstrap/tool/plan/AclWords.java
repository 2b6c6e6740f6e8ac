package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.access.AclExpansion;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ACLs in words of the task that they are for; where they are for none, in Kafka's. */
public final class AclWords {

    private static final String ANY_HOST = "*";

    private AclWords() {}

    /** As after "may" or "is denied": {@code produce to user.activity}, {@code Write on topic eeg.*}. */
    public static String of(AclGroup group) {
        String from = group.host().equals(ANY_HOST) ? "" : " from " + group.host();
        return (group.isAllowed() ? task(group) : kafkas(group)) + from;
    }

    private static String task(AclGroup group) {
        Set<Operation> operations = group.operations();
        return switch (group.resource()) {
            case TOPIC -> topicTask(group);
            case GROUP -> operations.equals(AclExpansion.JOIN) ? "consume in group " + group.name() : operations(group);
            case TRANSACTIONAL_ID ->
                operations.contains(Operation.WRITE) && AclExpansion.PRODUCE.containsAll(operations)
                        ? "produce with transactional id " + group.name()
                        : operations(group);
            case CLUSTER -> operations(group);
        };
    }

    /** Kafka infers Describe from each of the others. */
    private static String topicTask(AclGroup group) {
        EnumSet<Operation> rest = EnumSet.copyOf(group.operations());
        List<String> tasks = new ArrayList<>();
        if (rest.remove(Operation.WRITE)) {
            tasks.add("produce to");
        }
        if (rest.remove(Operation.READ)) {
            tasks.add("consume");
        }
        if (group.operations().containsAll(AclExpansion.ADMIN)) {
            rest.removeAll(AclExpansion.ADMIN);
            tasks.add("administer");
        }
        rest.remove(Operation.DESCRIBE);
        return tasks.isEmpty() || !rest.isEmpty()
                ? operations(group)
                : String.join(" and ", tasks) + " " + group.name();
    }

    private static String operations(AclGroup group) {
        return "perform " + kafkas(group);
    }

    private static String kafkas(AclGroup group) {
        String what = group.operations().stream().map(Operation::word).collect(Collectors.joining(", "));
        return switch (group.resource()) {
            case TOPIC -> what + " on topic " + group.name();
            case GROUP -> what + " on group " + group.name();
            case TRANSACTIONAL_ID -> what + " on transactional id " + group.name();
            case CLUSTER -> what + " on the cluster";
        };
    }
}
