package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ACLs of a {@link MemoryCluster}: it keeps them, and does not go by them. */
public final class MemoryAcls {

    private final SortedSet<Binding> there = new TreeSet<>();
    private @Nullable String ourselves = "User:ANONYMOUS";
    private @Nullable AclState unreadable;
    private boolean isReadOnly;
    private @Nullable Binding unanswered;
    private int reads;

    /** There beforehand. */
    public MemoryAcls with(Binding... bindings) {
        there.addAll(List.of(bindings));
        return this;
    }

    /** Null: somebody of IAM's. */
    public MemoryAcls as(@Nullable String principal) {
        ourselves = principal;
        return this;
    }

    /** Whoever wants to read them is told this. */
    public void hide(AclState state) {
        unreadable = state;
    }

    /** Nobody may change them. */
    public void protect() {
        isReadOnly = true;
    }

    /** The brokers add it, and their answer leaves it out. */
    public void leaveOut(Binding binding) {
        unanswered = binding;
    }

    public SortedSet<Binding> all() {
        return new TreeSet<>(there);
    }

    /** How often they were asked for. */
    public int reads() {
        return reads;
    }

    AclState read(SortedSet<TopicName> visible) {
        reads++;
        return unreadable == null ? new AclState.Seen(there, ourselves, visible) : unreadable;
    }

    Map<Binding, Answer> create(Collection<Binding> bindings, int most) {
        return write(bindings, most, there::add);
    }

    Map<Binding, Answer> delete(Collection<Binding> bindings, int most) {
        return write(bindings, most, there::remove);
    }

    private Map<Binding, Answer> write(Collection<Binding> bindings, int most, Consumer<Binding> one) {
        if (isReadOnly) {
            return MemoryRequests.all(bindings, Answer.refused(Rights.lack(KafkaAction.ALTER_CLUSTER)));
        }
        if (bindings.size() > most) {
            return MemoryRequests.all(bindings, MemoryRequests.TOO_LARGE);
        }
        bindings.forEach(one);
        Map<Binding, Answer> answers = new HashMap<>(MemoryRequests.all(bindings, Answer.OK));
        answers.keySet().removeIf(binding -> binding.equals(unanswered));
        return answers;
    }
}
