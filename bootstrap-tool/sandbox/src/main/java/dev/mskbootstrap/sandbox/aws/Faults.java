package dev.mskbootstrap.sandbox.aws;

import dev.mskbootstrap.sandbox.aws.world.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, by call and in order. */
final class Faults {

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();

    synchronized void add(String call, Fault fault) {
        waiting.computeIfAbsent(call, key -> new ArrayDeque<>()).add(fault);
    }

    /** What goes wrong with this call: that is then once less to come. */
    synchronized @Nullable Fault take(String call) {
        Deque<Fault> faults = waiting.get(call);
        Fault next = faults == null ? null : faults.poll();
        Fault left = next == null ? null : next.onceLess();
        if (faults != null && left != null) {
            faults.addFirst(left);
        }
        return next;
    }
}
