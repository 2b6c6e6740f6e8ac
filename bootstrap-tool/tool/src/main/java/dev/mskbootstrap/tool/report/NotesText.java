package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.spec.Note;
import java.util.List;
import java.util.stream.Collectors;

/** Notes, a line each, for people to read. */
public final class NotesText {

    private NotesText() {}

    public static String render(List<Note> notes, Style style) {
        int width =
                notes.stream().mapToInt(note -> note.subject().length()).max().orElse(0);
        return notes.stream().map(note -> line(note, width, style)).collect(Collectors.joining());
    }

    static String line(Note note, int width, Style style) {
        String subject = Printable.text(note.subject())
                + " ".repeat(Math.max(0, width - note.subject().length()));
        return style.faint("  " + style.note() + " " + subject + "   " + Printable.text(note.what())) + "\n";
    }
}
