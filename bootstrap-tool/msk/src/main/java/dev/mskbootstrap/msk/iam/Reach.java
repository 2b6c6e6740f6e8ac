package dev.mskbootstrap.msk.iam;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for a name that is allowed something, among all names that there can be: exact, since names that are alike to
 * every pattern are tried once. It runs all patterns at once and goes from the shortest name to longer ones.
 */
final class Reach {

    /** So many sets of states are looked at; ordinary policies need tens. */
    private static final int LIMIT = 10_000;

    private final ResourceKind kind;
    private final Wildcards patterns;
    private final Map<NameMatch, Integer> ends = new HashMap<>();
    private final char[] alphabet;

    private Reach(ResourceKind kind, List<NameMatch> matches) {
        this.kind = kind;
        this.patterns =
                Wildcards.joined(matches.stream().map(NameMatch::wildcards).toList());
        int[] places = patterns.ends();
        IntStream.range(0, places.length).forEach(i -> ends.put(matches.get(i), places[i]));
        this.alphabet = alphabet();
    }

    /** More states than are looked at: the policies are too intricate to say. */
    static final class TooIntricateException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Step(BitSet states, String name) {}

    /** The shortest name for which this holds; the condition is told which matches are met. */
    static Optional<String> find(
            ResourceKind kind, Collection<NameMatch> matches, Predicate<Predicate<NameMatch>> condition) {
        return new Reach(kind, List.copyOf(new HashSet<>(matches))).find(condition);
    }

    private Optional<String> find(Predicate<Predicate<NameMatch>> condition) {
        Set<BitSet> seen = new HashSet<>();
        Queue<Step> queue = new ArrayDeque<>(List.of(new Step(patterns.start(), "")));
        for (Step step = queue.poll(); step != null; step = queue.poll()) {
            BitSet states = step.states();
            boolean isName = kind.canBeNamed(step.name());
            if (isName && condition.test(match -> states.get(ends.getOrDefault(match, 0)))) {
                return Optional.of(step.name());
            }
            // What is no name itself, as "." for a topic, may begin one, so it does not stand for those like it.
            if (!isName || seen.add(states)) {
                goOn(step, queue);
            }
            if (seen.size() > LIMIT) {
                throw new TooIntricateException();
            }
        }
        return Optional.empty();
    }

    private void goOn(Step from, Queue<Step> queue) {
        for (char character : alphabet) {
            String name = from.name() + character;
            if (kind.canBeNamed(name) || kind.canBeNamed(name + alphabet[0])) {
                queue.add(new Step(patterns.step(from.states(), character), name));
            }
        }
    }

    /** Every character that a pattern asks for, and first of all one that none does: it stands for all the others. */
    private char[] alphabet() {
        Set<Integer> named = new HashSet<>();
        patterns.characters().forEach(named::add);
        Stream<Integer> other = IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.range(33, 0x2000))
                .boxed()
                .filter(character -> character != ':' && !named.contains(character))
                .filter(character -> kind.canContain((char) (int) character))
                .limit(1);
        Stream<Integer> colon = kind.canContain(':') ? Stream.of((int) ':') : Stream.empty();
        return Stream.concat(other, Stream.concat(colon, named.stream().sorted()))
                .distinct()
                .map(character -> String.valueOf((char) (int) character))
                .collect(Collectors.joining())
                .toCharArray();
    }
}
