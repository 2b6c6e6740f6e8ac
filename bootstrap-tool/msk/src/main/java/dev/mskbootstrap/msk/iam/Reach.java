package dev.mskbootstrap.msk.iam;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for a name that rules allow, among all names that there can be. Exact: it runs all patterns at once, from the
 * shortest name to longer ones, and goes on from one only of the names that are alike to every pattern.
 */
final class Reach {

    /** So many sets of states are looked at; ordinary policies need tens. */
    private static final int LIMIT = 10_000;

    private final ResourceKind kind;
    private final List<List<Rule>> required;
    private final List<Rule> forbidden;
    private final Wildcards patterns;
    private final Map<NameMatch, Integer> ends = new HashMap<>();
    private final char[] alphabet;

    private Reach(ResourceKind kind, List<List<Rule>> required, List<Rule> forbidden) {
        this.kind = kind;
        this.required = required;
        this.forbidden = forbidden;
        List<NameMatch> matches = Stream.concat(required.stream().flatMap(List::stream), forbidden.stream())
                .flatMap(rule -> rule.names().stream())
                .distinct()
                .toList();
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

    /**
     * A name that one rule of each list covers, and that no rule of the others does. Those are taken in one by one, as
     * they turn out to stand in the way: most never do.
     */
    static Optional<String> find(ResourceKind kind, List<List<Rule>> required, List<Rule> forbidden) {
        List<Rule> inTheWay = new ArrayList<>();
        while (true) {
            Optional<String> name = new Reach(kind, required, inTheWay).search();
            Optional<Rule> hit = name.flatMap(found -> forbidden.stream()
                    .filter(rule -> rule.covers(match -> match.matches(found)))
                    .findFirst());
            if (hit.isEmpty()) {
                return name;
            }
            inTheWay.add(hit.get());
        }
    }

    private Optional<String> search() {
        Set<BitSet> seen = new HashSet<>();
        Queue<Step> queue = new ArrayDeque<>(List.of(new Step(patterns.start(), "")));
        for (Step step = queue.poll(); step != null; step = queue.poll()) {
            boolean isName = kind.canBeNamed(step.name());
            if (isName && isFound(step.states())) {
                return Optional.of(step.name());
            }
            // What is no name itself, as "." for a topic, may begin one, so it does not stand for those like it.
            if (isPromising(step.states()) && (!isName || seen.add(step.states()))) {
                goOn(step, queue);
            }
            if (seen.size() > LIMIT) {
                throw new TooIntricateException();
            }
        }
        return Optional.empty();
    }

    private boolean isFound(BitSet states) {
        Predicate<NameMatch> matches = match -> states.get(end(match));
        return required.stream().allMatch(rules -> rules.stream().anyMatch(rule -> rule.covers(matches)))
                && forbidden.stream().noneMatch(rule -> rule.covers(matches));
    }

    /** Whether some longer name may still be found. */
    private boolean isPromising(BitSet states) {
        Predicate<NameMatch> possible = match -> patterns.isAlive(states, end(match));
        Predicate<NameMatch> certain = match -> patterns.isForever(states, end(match));
        return required.stream().allMatch(rules -> rules.stream().anyMatch(rule -> rule.mayCover(possible, certain)))
                && forbidden.stream().noneMatch(rule -> rule.mustCover(possible, certain));
    }

    private int end(NameMatch match) {
        return ends.getOrDefault(match, 0);
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
        IntStream other = IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.range('!', 0x2000))
                .filter(character -> character != ':' && !named.contains(character))
                .filter(character -> kind.canContain((char) character))
                .limit(1);
        IntStream colon = IntStream.of(':').filter(character -> kind.canContain((char) character));
        int[] all = IntStream.concat(
                        other,
                        IntStream.concat(colon, named.stream().mapToInt(i -> i).sorted()))
                .distinct()
                .toArray();
        return new String(all, 0, all.length).toCharArray();
    }
}
