package dev.mskbootstrap.tool.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a batch. One whose every item is refused by policy may have been too large for this cluster: it is split once.
 * When both halves are refused as well, the refusal is believed.
 */
public final class Sending {

    private Sending() {}

    /** The answer for each item of the batch; {@link Reason#NO_ANSWER} where a request as a whole had none. */
    public static <T, K> Map<K, Answer> send(
            List<T> batch, Function<T, K> name, Function<Collection<T>, Map<K, Answer>> request) {
        Map<K, Answer> answers = once(batch, name, request);
        if (batch.size() < 2 || !answers.values().stream().allMatch(Sending::isPolicy)) {
            return answers;
        }
        int middle = batch.size() / 2;
        Map<K, Answer> halves = new HashMap<>(once(batch.subList(0, middle), name, request));
        halves.putAll(once(batch.subList(middle, batch.size()), name, request));
        return halves;
    }

    private static <T, K> Map<K, Answer> once(
            List<T> batch, Function<T, K> name, Function<Collection<T>, Map<K, Answer>> request) {
        try {
            return request.apply(batch);
        } catch (ClusterException e) {
            Answer none = Answer.refused(Reason.NO_ANSWER, e.reason());
            return batch.stream().collect(Collectors.toMap(name, item -> none));
        }
    }

    private static boolean isPolicy(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.reason() == Reason.POLICY;
    }
}
