package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.tool.spec.Note;
import java.util.List;

/**
 * What an export leads to.
 *
 * @param text of a {@code topics.yaml}
 * @param topics how many are in it
 * @param notes what whoever asked for it should know, beside what is in it
 */
public record Export(String text, int topics, List<Note> notes, Extent extent) {

    /** How the first comment begins. */
    static final String MARK = "Exported by msk-bootstrap ";

    public Export {
        notes = notes.stream().sorted().toList();
    }

    /** Whether this is the text of a file that was exported, by whatever version. */
    public static boolean isExport(String text) {
        return text.lines().limit(2).anyMatch(line -> line.startsWith("# " + MARK)); // the schema may stand above it
    }

    /** How much of what was asked for is in it. */
    public enum Extent {
        /** All of it, but for what no file can state. */
        WHOLE,
        /** Not what was asked for by name or pattern, and is not there or hidden. */
        LACKS_NAMED,
        /** Not what is there, and could not be seen. */
        LACKS_HIDDEN
    }
}
