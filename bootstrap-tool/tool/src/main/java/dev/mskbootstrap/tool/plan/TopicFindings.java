package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.spec.Note;
import java.util.ArrayList;
import java.util.List;

/** What a comparison found; a topic in conflict is left alone as a whole. */
final class TopicFindings {

    private final List<Change> changes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    void change(Change change) {
        changes.add(change);
    }

    void conflict(String subject, String what, String fix) {
        conflict(new Conflict(subject, what, fix));
    }

    void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    void note(String subject, String what) {
        note(new Note(subject, what));
    }

    void note(Note note) {
        notes.add(note);
    }

    /** What somebody else found: changes only where nothing stands in their way. */
    void addAll(TopicFindings others) {
        changes.addAll(others.changesUnlessInConflict());
        conflicts.addAll(others.conflicts);
        notes.addAll(others.notes);
    }

    /** Takes back the changes of all topics that these conflicts are about. */
    void leaveAlone(List<Conflict> others) {
        changes.removeIf(
                change -> others.stream().anyMatch(conflict -> conflict.topics().contains(change.subject())));
    }

    /** All of them, whatever stands in their way. */
    List<Change> changes() {
        return changes;
    }

    List<Change> changesUnlessInConflict() {
        return conflicts.isEmpty() ? changes : List.of();
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<Note> notes() {
        return notes;
    }

    boolean isMatch() {
        return changes.isEmpty() && conflicts.isEmpty();
    }
}
