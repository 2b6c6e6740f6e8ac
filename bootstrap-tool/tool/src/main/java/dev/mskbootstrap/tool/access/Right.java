package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Grant;
import java.util.List;
import java.util.Locale;

/** What can be done with a topic, as a matrix of access shows it. To see a topic is no right of its own here. */
public enum Right {
    READ(Grant.Task.CONSUME, List.of(Operation.READ), KafkaAction.READ_DATA),
    WRITE(Grant.Task.PRODUCE, List.of(Operation.WRITE), KafkaAction.WRITE_DATA),
    CREATE(Grant.Task.ADMIN, List.of(Operation.CREATE), KafkaAction.CREATE_TOPIC),
    ALTER(
            Grant.Task.ADMIN,
            List.of(Operation.ALTER, Operation.ALTER_CONFIGS),
            KafkaAction.ALTER_TOPIC,
            KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION),
    DELETE(Grant.Task.ADMIN, List.of(Operation.DELETE), KafkaAction.DELETE_TOPIC);

    private final Grant.Task task;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Operation> operations;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<KafkaAction> actions;

    Right(Grant.Task task, List<Operation> operations, KafkaAction... actions) {
        this.task = task;
        this.operations = operations;
        this.actions = List.of(actions);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a matrix. */
    public char letter() {
        return name().charAt(0);
    }

    Grant.Task task() {
        return task;
    }

    /** Any of these is this right. */
    List<Operation> operations() {
        return operations;
    }

    /** Any of these is this right. */
    public List<KafkaAction> actions() {
        return actions;
    }
}
