package dev.mskbootstrap.sandbox.aws.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instance of EC2, played by a folder.
 *
 * @param state such as running or stopped
 * @param machine what plays it
 * @param stopsAfter how long after the start of a command the instance stops; null when it goes on
 */
public record Instance(
        String id,
        SortedMap<String, String> tags,
        String state,
        Agent agent,
        Machine machine,
        @Nullable Duration stopsAfter)
        implements Part {

    public static final String RUNNING = "running";
    public static final String STOPPED = "stopped";

    /**
     * What runs an instance's commands.
     *
     * @param folder what commands find as MSK_BOOTSTRAP_ROOT, and start in
     * @param role the {@link AwsIdentity} whose credentials they have; null for an instance without a profile
     * @param architecture x86_64 or arm64
     * @param variables what else is in their environment
     */
    public record Machine(Path folder, @Nullable String role, String architecture, Map<String, String> variables) {
        public Machine {
            variables = Map.copyOf(variables);
        }

        /** An x86-64 machine. */
        public static Machine of(Path folder, String role) {
            return new Machine(folder, role, "x86_64", Map.of());
        }

        public Machine withVariables(Map<String, String> others) {
            return new Machine(folder, role, architecture, others);
        }

        public Machine of(String otherArchitecture) {
            return new Machine(folder, role, otherArchitecture, variables);
        }
    }

    public Instance {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** One that runs, with its agent online. */
    public static Instance running(String id, Map<String, String> tags, Machine machine) {
        return new Instance(id, new TreeMap<>(tags), RUNNING, Agent.ONLINE, machine, null);
    }

    public Instance inState(String other) {
        return new Instance(id, tags, other, agent, machine, stopsAfter);
    }

    public Instance withAgent(Agent other) {
        return new Instance(id, tags, state, other, machine, stopsAfter);
    }

    public Instance stoppingAfter(@Nullable Duration time) {
        return new Instance(id, tags, state, agent, machine, time);
    }
}
