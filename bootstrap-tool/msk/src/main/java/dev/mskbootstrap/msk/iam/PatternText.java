package dev.mskbootstrap.msk.iam;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text of a policy in which wildcards and variables may stand, as tokens of {@link Wildcards}.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html: from version 2012-10-17
 * on <code>${*}</code>, <code>${?}</code> and <code>${$}</code> are those characters themselves, and everything else in
 * <code>${…}</code> is a variable; before, all of it is plain text.
 */
record PatternText(String text, boolean knowsVariables) {

    /** What there is in it that is not evaluated here; empty when all of it is. */
    Optional<String> whyNot() {
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 1)) {
            if (knowsVariables && !isEscape(at)) {
                return Optional.of("the policy variable " + variable(at) + " is not evaluated here");
            }
            if (!knowsVariables && isEscape(at)) {
                return Optional.of(text.substring(at, at + 4) + " means something from version 2012-10-17 on only");
            }
        }
        return Optional.empty();
    }

    /** Where the first variable or escape stands; -1 without one. */
    int firstVariable() {
        return knowsVariables ? text.indexOf("${") : -1;
    }

    /** As a pattern in which wildcards may stand for colons as for any other character. */
    Wildcards like() {
        return Wildcards.of(tokens(Wildcards.MANY, Wildcards.ONE));
    }

    /** As a pattern of an ARN of which each segment is compared by itself. */
    Wildcards likeArn() {
        return Wildcards.of(arnTokens(false));
    }

    /** As the Resource of a statement: a star that ends its segment may go on beyond the colon. */
    Wildcards resource() {
        return Wildcards.of(arnTokens(true));
    }

    /** As a text to be compared with, in which wildcards are characters like others. */
    String literally() {
        int[] characters = tokens('*', '?');
        return new String(characters, 0, characters.length);
    }

    private int[] tokens(int many, int one) {
        IntStream.Builder tokens = IntStream.builder();
        for (int i = 0; i < text.length(); i++) {
            if (knowsVariables && isEscape(i)) {
                tokens.add(text.charAt(i + 2));
                i += 3;
            } else {
                char character = text.charAt(i);
                tokens.add(character == '*' ? many : character == '?' ? one : character);
            }
        }
        return tokens.build().toArray();
    }

    private int[] arnTokens(boolean isResource) {
        int[] tokens = tokens(Wildcards.MANY, Wildcards.ONE);
        int colons = 0;
        for (int i = 0; i < tokens.length && colons < 5; i++) {
            boolean isLast = i + 1 == tokens.length || tokens[i + 1] == ':';
            if (tokens[i] == Wildcards.ONE) {
                tokens[i] = Wildcards.ONE_BUT_COLON;
            } else if (tokens[i] == Wildcards.MANY && !(isResource && isLast)) {
                tokens[i] = Wildcards.MANY_BUT_COLON;
            }
            colons += tokens[i] == ':' ? 1 : 0;
        }
        return tokens;
    }

    private boolean isEscape(int at) {
        return at + 3 < text.length()
                && text.startsWith("${", at)
                && "*?$".indexOf(text.charAt(at + 2)) >= 0
                && text.charAt(at + 3) == '}';
    }

    private String variable(int at) {
        int end = text.indexOf('}', at);
        return end < 0 ? text.substring(at) : text.substring(at, end + 1);
    }
}
