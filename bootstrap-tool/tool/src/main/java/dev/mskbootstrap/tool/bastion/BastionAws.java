package dev.mskbootstrap.tool.bastion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of AWS to run something on the bastion. Each call throws a
 * {@link dev.mskbootstrap.tool.cluster.ClusterException} when AWS does not do it.
 */
public interface BastionAws extends ObjectStore {

    /** All that have these tags and are not terminated, whether they run or not. */
    List<Instance> instances(SortedMap<String, String> tags);

    /** Of each of these that SSM knows, how it is with its agent, such as {@code Online} or {@code ConnectionLost}. */
    Map<String, String> pings(Collection<String> instances);

    /** Has the document run on the instance, and returns the id of the command. */
    String send(Order order);

    /** How it is with a command; nothing right after it was sent, when SSM does not know it everywhere. */
    Optional<Look> look(String command, String instance);

    /** Ends a command, and its processes with it. */
    void cancel(String command, String instance);

    /** What a command has said in CloudWatch Logs; all of it each time. */
    List<String> logged(String logGroup, String command, String instance);

    /** The account whose identity this is. */
    String account();

    /**
     * An instance of EC2.
     *
     * @param state such as {@code running}
     * @param architecture in EC2's words
     * @param account that it belongs to; null when EC2 does not say
     */
    record Instance(
            String id,
            String state,
            String architecture,
            @Nullable String account) {}

    /** @param logGroup that takes what the command says while it runs; null for none */
    record Order(
            String instance,
            String document,
            String request,
            @Nullable String logGroup) {}

    /**
     * @param status SSM's StatusDetails: Pending, InProgress, Delayed, Success, Failed, Cancelled, DeliveryTimedOut, ...
     * @param code that the document's script ended with; -1 when it has not
     * @param stdout its first 24,000 characters
     * @param stderr its first 8,000
     */
    record Look(String status, int code, String stdout, String stderr) {}
}
