package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import java.util.List;
import java.util.Locale;

/**
 * What a principal may do, in words of its task.
 *
 * @param topics that the task is done with; for {@link Task#CONNECT} the connectors' names
 * @param groups that it consumes in; none for other tasks
 * @param transactionalIds that it produces with; none for other tasks
 * @param where the task is stated
 */
public record Grant(
        Principal principal,
        Task task,
        List<NamePattern> topics,
        List<NamePattern> groups,
        List<NamePattern> transactionalIds,
        Location where) {

    public Grant {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        transactionalIds = List.copyOf(transactionalIds);
    }

    /** What access is for. */
    public enum Task {
        /** To write records. */
        PRODUCE,
        /** To read records, in groups. */
        CONSUME,
        /** To run connectors of MSK Connect or Kafka Connect: their groups and internal topics. */
        CONNECT,
        /** To create, change and delete topics. */
        ADMIN;

        /** The key in {@code topics.yaml}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
