package dev.mskbootstrap.tool.export;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a page. */
final class Paragraph {

    private static final int WIDTH = 110;

    private Paragraph() {}

    /** Broken at spaces; what has none stays in one line. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
