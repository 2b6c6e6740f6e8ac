package dev.mskbootstrap.tool.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A process that has ended: what a caller sees of it. */
public record Run(int exitCode, String out, String err) {

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Without what differs from run to run: durations, ports, processes, times, ids, the folder, progress. */
    Run plain() {
        return new Run(exitCode, plain(out), plain(err));
    }

    /** The same of a text. */
    public static String plain(String text) {
        return text.replaceAll("(?m)^[a-z][\\w ]*, \\d+ s\n", "")
                .replaceAll("\\b\\d+\\.\\d+ s\\b", "N s")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("([Pp])rocess \\d+", "$1rocess PID")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}Z?", "TIME")
                .replaceAll("cluster [\\w-]{22}", "cluster ID")
                .replaceAll("/\\S*/msk-bootstrap-e2e-\\d+", "FOLDER")
                .replaceAll("topic id [\\w-]{22}", "topic id ID");
    }

    /** The whole of stdout as one document. */
    JsonNode json() {
        return json(out);
    }

    public static JsonNode json(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document:\n" + text, e);
        }
    }
}
