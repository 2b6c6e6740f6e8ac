package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Problem;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a reader made of its input.
 *
 * @param value all of it, as text
 * @param problems why there is no value; none when there is one
 */
record Answer(String value, List<Problem> problems) {

    Answer {
        problems = List.copyOf(problems);
    }

    static Answer of(Object value) {
        return new Answer(value.toString(), List.of());
    }

    /** What is read; anything but problems that is thrown goes on to be a find. */
    static Answer from(Supplier<Object> reading) {
        try {
            return of(reading.get());
        } catch (InvalidFilesException e) {
            if (e.problems().isEmpty()) {
                throw new AssertionError("refused without a problem", e);
            }
            return new Answer("", e.problems());
        }
    }
}
