package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.NamePattern;
import java.util.Arrays;

/** Which names a part of a pattern covers, with short ways for the patterns that people write: one name, a prefix, all. */
record NameMatch(Form form, String text, Wildcards wildcards) {

    enum Form {
        EVERY,
        ONE,
        PREFIX,
        OTHER
    }

    static NameMatch of(Wildcards wildcards) {
        int[] tokens = wildcards.tokens();
        int plain = (int) Arrays.stream(tokens).takeWhile(token -> token >= 0).count();
        String text = new String(tokens, 0, plain);
        boolean isPrefix = plain == tokens.length - 1 && tokens[plain] == Wildcards.MANY;
        Form form = plain == tokens.length ? Form.ONE : isPrefix ? Form.PREFIX : Form.OTHER;
        return new NameMatch(form == Form.PREFIX && plain == 0 ? Form.EVERY : form, text, wildcards);
    }

    boolean matches(String name) {
        return switch (form) {
            case EVERY -> true;
            case ONE -> name.equals(text);
            case PREFIX -> name.startsWith(text);
            case OTHER -> name.startsWith(text) && wildcards.matches(name);
        };
    }

    /** Of a name, or of all names with a prefix. */
    static NameMatch of(NamePattern pattern) {
        int[] tokens = pattern.text().chars().toArray();
        if (pattern.isPrefix()) {
            tokens[tokens.length - 1] = Wildcards.MANY;
        }
        return of(Wildcards.of(tokens));
    }

    /** Whether it can be seen at a glance that every name of the other is covered; false when it cannot. */
    boolean plainlyCovers(NameMatch other) {
        return switch (form) {
            case EVERY -> true;
            case PREFIX -> other.text.startsWith(text);
            case ONE -> other.form == Form.ONE && other.text.equals(text);
            case OTHER -> false;
        };
    }

    boolean isEvery() {
        return form == Form.EVERY;
    }
}
