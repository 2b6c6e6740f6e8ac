package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.msk.NamePattern;
import java.util.List;

/** Name patterns out of a file. */
final class Patterns {

    private Patterns() {}

    /** The patterns; one that is none becomes a problem. */
    static List<NamePattern> read(List<Stated<String>> texts, Problems problems) {
        texts.stream()
                .filter(text -> !NamePattern.isLegal(text.value()))
                .forEach(text -> problems.add(
                        text.where(),
                        "\"" + text.value() + "\" is not a pattern",
                        "write a name, or a prefix with one * at its end, such as eeg.*"));
        return texts.stream()
                .map(Stated::value)
                .filter(NamePattern::isLegal)
                .map(NamePattern::new)
                .toList();
    }
}
