package dev.mskbootstrap.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** How to fix an unknown word: the one that was probably meant, or else all that are known. */
    public static String forWord(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "known: "
                        + (known.isEmpty() ? "none" : known.stream().sorted().collect(Collectors.joining(", "))));
    }

    /** The known word that is few typing errors away, if there is one. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int tolerance = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(candidate -> Math.abs(word.length() - candidate.length()) <= tolerance)
                .filter(candidate -> distance(word, candidate) <= tolerance)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters are wrong, missing, superfluous or swapped with their neighbour; case does not count. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int least(int[][] table, String left, String right, int i, int j) {
        boolean isSame = same(left.charAt(i - 1), right.charAt(j - 1));
        int least = Math.min(table[i - 1][j - 1] + (isSame ? 0 : 1), Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean isSwapped = i > 1
                && j > 1
                && same(left.charAt(i - 1), right.charAt(j - 2))
                && same(left.charAt(i - 2), right.charAt(j - 1));
        return isSwapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
