package dev.mskbootstrap.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text that should be JSON, and where: the parser's own words name its settings. */
public final class JsonFault {

    private JsonFault() {}

    public static String why(JsonProcessingException fault) {
        return switch (fault) {
            case JsonEOFException ending -> "the JSON ends too early";
            case JsonParseException broken -> "here it is no JSON";
            case StreamConstraintsException beyond -> "the JSON is nested too deeply, or a text or number is too long";
            default -> "here a key stands twice, or something after the end";
        };
    }

    public static Location place(String file, JsonProcessingException fault) {
        return place(file, fault.getLocation());
    }

    public static Location place(String file, @Nullable JsonLocation where) {
        return where == null
                ? Location.startOf(file)
                : new Location(file, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
}
