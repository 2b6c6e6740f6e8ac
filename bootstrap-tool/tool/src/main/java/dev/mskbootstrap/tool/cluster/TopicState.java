package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
import java.util.List;

/** A topic as a cluster shows it to us. */
public sealed interface TopicState {

    /** It is there; {@code id} tells it from a topic made anew under the same name. */
    record Present(String id, List<PartitionState> partitions, Configs configs) implements TopicState {
        public Present {
            partitions = List.copyOf(partitions);
        }
    }

    /** The brokers know no topic of this name, or hide it; {@code preflight} says whether it could be created. */
    record Missing(Preflight preflight) implements TopicState {}

    /** We may not see whether it is there. */
    record NotAuthorised(Lack lack) implements TopicState {}

    /** The brokers failed to say. */
    record Unknown(String why) implements TopicState {}
}
