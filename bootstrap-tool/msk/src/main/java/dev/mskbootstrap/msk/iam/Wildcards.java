package dev.mskbootstrap.msk.iam;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pattern with {@code *} and {@code ?}, as the automaton that it is: a state is a place in the pattern, and a set of
 * states says how far a text has come. Linear in the text whatever the pattern.
 */
final class Wildcards {

    /** Any one character. */
    static final int ONE = -1;

    /** Any one character but a colon. */
    static final int ONE_BUT_COLON = -2;

    /** Any number of characters. */
    static final int MANY = -3;

    /** Any number of characters, none a colon. */
    static final int MANY_BUT_COLON = -4;

    private static final int END = -5;

    /** Characters, or one of the constants above; ends with an END, and has others where several patterns are joined. */
    private final int[] tokens;

    /** For each token, where the pattern that it belongs to starts. */
    private final int[] patternStarts;

    private Wildcards(int[] tokens) {
        this.tokens = tokens;
        this.patternStarts = new int[tokens.length];
        for (int i = 1; i < tokens.length; i++) {
            patternStarts[i] = tokens[i - 1] == END ? i : patternStarts[i - 1];
        }
    }

    /** The pattern of these tokens: characters and the constants of this class. */
    static Wildcards of(int... tokens) {
        int[] ended = Arrays.copyOf(tokens, tokens.length + 1);
        ended[tokens.length] = END;
        return new Wildcards(ended);
    }

    /** A pattern in which {@code *} and {@code ?} are all that is special, colons being characters like any other. */
    static Wildcards plain(String text) {
        return of(text.chars()
                .map(character -> character == '*' ? MANY : character == '?' ? ONE : character)
                .toArray());
    }

    /** All of these side by side: a text runs through them at once, and {@link #ends} tells which have matched. */
    static Wildcards joined(List<Wildcards> patterns) {
        return new Wildcards(patterns.stream()
                .flatMapToInt(pattern -> Arrays.stream(pattern.tokens))
                .toArray());
    }

    /** The state at which each of the joined patterns has matched, in their order. */
    int[] ends() {
        return IntStream.range(0, tokens.length)
                .filter(place -> tokens[place] == END)
                .toArray();
    }

    boolean matches(String text) {
        return after(text).get(tokens.length - 1);
    }

    /** The states after some text. */
    BitSet after(String text) {
        BitSet states = start();
        for (int i = 0; i < text.length() && !states.isEmpty(); i++) {
            states = step(states, text.charAt(i));
        }
        return states;
    }

    /** The states before any text. */
    BitSet start() {
        BitSet states = new BitSet(tokens.length);
        Arrays.stream(patternStarts).distinct().forEach(place -> reach(place, states));
        return furthest(states);
    }

    /** The states after one more character. */
    BitSet step(BitSet from, char character) {
        BitSet to = new BitSet(tokens.length);
        for (int place = from.nextSetBit(0); place >= 0; place = from.nextSetBit(place + 1)) {
            if (takes(tokens[place], character)) {
                reach(isMany(tokens[place]) ? place : place + 1, to);
            }
        }
        return furthest(to);
    }

    /** Whether one of the joined patterns, that which ends here, can still match. */
    boolean isAlive(BitSet states, int end) {
        int place = states.previousSetBit(end);
        return place >= 0 && startOf(end) <= place;
    }

    /** Whether one of the joined patterns, that which ends here, has matched and will do so whatever follows. */
    boolean isForever(BitSet states, int end) {
        return end > 0 && tokens[end - 1] == MANY && states.get(end - 1);
    }

    /** What is left of the pattern from a state on. */
    Wildcards from(int place) {
        return new Wildcards(Arrays.copyOfRange(tokens, place, tokens.length));
    }

    /** Whether a state can be left without any text: the one after it is then reached as well. */
    boolean isSkippable(int place) {
        return isMany(tokens[place]);
    }

    /** The pattern without its end. */
    int[] tokens() {
        return Arrays.copyOf(tokens, tokens.length - 1);
    }

    /** The characters that it asks for by name. */
    IntStream characters() {
        return Arrays.stream(tokens).filter(token -> token >= 0);
    }

    private void reach(int place, BitSet states) {
        int reached = place;
        states.set(reached);
        while (isMany(tokens[reached])) {
            states.set(++reached);
        }
    }

    /** Without the states before a star that has been reached: whatever would match from there matches from the star. */
    private BitSet furthest(BitSet states) {
        int place = states.length() - 1;
        while (place >= 0) {
            int start = startOf(place);
            if (tokens[place] == MANY) {
                states.clear(start, place);
                place = states.previousSetBit(start - 1);
            } else {
                place = states.previousSetBit(place - 1);
            }
        }
        return states;
    }

    /** Where the pattern starts that a state belongs to. */
    private int startOf(int place) {
        return patternStarts[place];
    }

    private static boolean isMany(int token) {
        return token == MANY || token == MANY_BUT_COLON;
    }

    private static boolean takes(int token, char character) {
        return switch (token) {
            case ONE, MANY -> true;
            case ONE_BUT_COLON, MANY_BUT_COLON -> character != ':';
            default -> token == character;
        };
    }
}
