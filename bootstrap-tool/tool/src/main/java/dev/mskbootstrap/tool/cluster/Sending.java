package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends a batch. One whose every item is refused by policy may have been too large for this cluster: it is split once.
 * When both halves are refused as well, the refusal is believed.
 */
public final class Sending {

    private Sending() {}

    /** The answer for each item of the batch. */
    public static <T> Map<TopicName, Answer> send(
            List<T> batch, Function<Collection<T>, Map<TopicName, Answer>> request) {
        Map<TopicName, Answer> answers = request.apply(batch);
        if (batch.size() < 2 || !answers.values().stream().allMatch(Sending::isPolicy)) {
            return answers;
        }
        Map<TopicName, Answer> halves = new HashMap<>();
        int middle = batch.size() / 2;
        halves.putAll(request.apply(batch.subList(0, middle)));
        halves.putAll(request.apply(batch.subList(middle, batch.size())));
        return halves;
    }

    private static boolean isPolicy(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.reason() == Reason.POLICY;
    }
}
