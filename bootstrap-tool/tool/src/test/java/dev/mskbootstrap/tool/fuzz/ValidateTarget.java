package dev.mskbootstrap.tool.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole command, on an environment whose files and catalogues are the input, divided by lines {@code ===}; a file
 * without a part is not there.
 */
final class ValidateTarget {

    static final String DIVIDER = "\n===\n";

    private static final List<String> FILES =
            List.of(Ground.ENV, Ground.TOPICS, Ground.CATALOGUE, Ground.OTHER_CATALOGUE);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ValidateTarget() {}

    static Answer run(Ground ground, byte[] input) {
        write(ground, input);
        Workspace workspace = Workspace.empty(ground.folder()).random().variable("NAME", "eeg");
        CliRun text = workspace.run("validate", "--env", "envs/mine");
        CliRun json = workspace.run("validate", "--env", "envs/mine", "--format", "json");
        if (text.exitCode() != json.exitCode() || (text.exitCode() != 0 && text.exitCode() != 3)) {
            throw new AssertionError("validate ended with " + text + "\nand with " + json);
        }
        requirePrintable(text.out() + text.err());
        return new Answer(text.toString(), problems(json.out()));
    }

    /** Each byte a character, so that bytes that are no UTF-8 stay what they are. */
    private static void write(Ground ground, byte[] input) {
        String[] parts = new String(input, StandardCharsets.ISO_8859_1).split(DIVIDER, FILES.size());
        for (int i = 0; i < FILES.size(); i++) {
            if (i < parts.length) {
                ground.file(FILES.get(i), parts[i].getBytes(StandardCharsets.ISO_8859_1));
            } else {
                ground.without(FILES.get(i));
            }
        }
    }

    private static void requirePrintable(String shown) {
        shown.chars()
                .filter(c -> c != '\n' && Character.isISOControl(c))
                .findFirst()
                .ifPresent(c -> {
                    throw new AssertionError("a terminal would obey U+%04X in:%n%s".formatted(c, shown));
                });
    }

    private static List<Problem> problems(String json) {
        List<Problem> problems = new ArrayList<>();
        try {
            MAPPER.readTree(json).path("problems").forEach(node -> problems.add(problem(node)));
            return problems;
        } catch (JsonProcessingException e) {
            throw new AssertionError("validate answered no JSON: " + json, e);
        }
    }

    private static Problem problem(JsonNode node) {
        Location where = new Location(
                node.path("file").asText(),
                node.path("line").asInt(),
                node.path("column").asInt());
        return new Problem(where, node.path("what").asText(), node.path("fix").asText());
    }
}
