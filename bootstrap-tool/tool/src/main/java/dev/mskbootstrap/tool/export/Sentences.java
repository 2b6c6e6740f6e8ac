package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Note;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say: a sentence that holds for many is said once. */
final class Sentences {

    private static final int NAMES = 5;
    private static final int PARAGRAPHS = 10;

    private final String noun;
    private final SortedMap<String, SortedSet<String>> subjectsBySentence = new TreeMap<>();

    /** @param noun what many of its subjects are */
    Sentences(String noun) {
        this.noun = noun;
    }

    void add(String subject, String sentence) {
        subjectsBySentence.computeIfAbsent(sentence, key -> new TreeSet<>()).add(subject);
    }

    boolean isEmpty() {
        return subjectsBySentence.isEmpty();
    }

    /** For stderr. */
    Stream<Note> notes() {
        return subjectsBySentence.entrySet().stream().map(entry -> note(entry.getKey(), entry.getValue()));
    }

    /** For the head of a file, where only so many find room. */
    List<String> paragraphs() {
        int more = subjectsBySentence.size() - PARAGRAPHS;
        return Stream.concat(
                        subjectsBySentence.entrySet().stream()
                                .limit(PARAGRAPHS)
                                .map(entry -> names(entry.getValue()) + ": " + entry.getKey()),
                        more > 0 ? Stream.of("and " + more + " more of the kind") : Stream.empty())
                .toList();
    }

    private Note note(String sentence, Set<String> subjects) {
        return subjects.size() == 1
                ? new Note(Printable.text(subjects.iterator().next()), sentence)
                : new Note(subjects.size() + " " + noun, sentence + " (" + names(subjects) + ")");
    }

    private static String names(Set<String> subjects) {
        String first = subjects.stream().limit(NAMES).collect(Collectors.joining(", "));
        return subjects.size() <= NAMES ? first : first + " and " + (subjects.size() - NAMES) + " more";
    }
}
