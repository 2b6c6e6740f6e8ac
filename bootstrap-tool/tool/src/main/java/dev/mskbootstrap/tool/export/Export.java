package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.tool.spec.Note;
import java.util.List;

/**
 * What an export leads to.
 *
 * @param text of a {@code topics.yaml}
 * @param notes what whoever asked for it should know, beside what is in it
 */
public record Export(String text, List<Note> notes, Extent extent) {

    public Export {
        notes = notes.stream().sorted().toList();
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
