package dev.mskbootstrap.tool.report;

import java.util.List;
import java.util.Random;

/** Texts that would be Markdown, HTML or a terminal's orders if anybody let them. */
final class NastyText {

    private static final List<String> PIECES = List.of(
            "|",
            "\\",
            "\\|",
            "`",
            "``",
            "```",
            "~~~",
            "\n",
            "\r\n",
            "\t",
            " ",
            "  ",
            "<script>",
            "</td>",
            "<!--",
            "-->",
            "<img src=x onerror=y>",
            "&lt;",
            "&#96;",
            "[a](http://b)",
            "![a](b)",
            "http://c.d",
            "<http://e.f>",
            "*",
            "**",
            "_",
            "~~",
            "#",
            "\n# h",
            "\n- i",
            "\n> q",
            "\n\n",
            "---",
            "| --- |",
            "\u001b[31m",
            "\u009b",
            "\u202e",
            "\u2028",
            "\u0000",
            "\ufeff",
            "$x$",
            "@all",
            "#1",
            "a",
            "Z9",
            "é",
            "😀",
            "\ud800",
            "=",
            ":");

    private final Random random;

    NastyText(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
