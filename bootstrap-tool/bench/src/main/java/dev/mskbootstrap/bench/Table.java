package dev.mskbootstrap.bench;

import java.io.IOException;
import java.util.Locale;

/** The answer: Markdown, a line at a time, so that a long run shows how far it has come. */
final class Table {

    private final Appendable out;

    Table(Appendable out) {
        this.out = out;
    }

    void text(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the table", e);
        }
    }

    void head(String title) {
        text("\n### " + title
                + "\n\n| what | median (min–max) | against | median (min–max) | ratio |\n|---|---|---|---|---|");
    }

    void row(String what, Sample sample, String against, Sample other) {
        text(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | **%.2f** |",
                what,
                sample.text(),
                against,
                other.text(),
                sample.median() / other.median()));
    }
}
