package dev.mskbootstrap.tool.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.PlanJson;
import dev.mskbootstrap.tool.report.SpecJson;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Desired;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A plan on disk. It holds what was wanted, so that the plan can be made again when it is applied, and a checksum, so
 * that an edit by hand does not go unnoticed.
 */
public final class PlanFile {

    private static final String CHECKSUM = "sha256";

    private final Path path;
    private final ObjectNode document;
    private final Desired desired;

    private PlanFile(Path path, ObjectNode document, Desired desired) {
        this.path = path;
        this.document = document;
        this.desired = desired;
    }

    /** The text of a plan file. */
    public static String text(String environment, Desired desired, Plan plan) {
        ObjectNode document = PlanJson.document(environment, plan);
        document.set("desired", SpecJson.desired(desired));
        return Json.text(document.put(CHECKSUM, checksum(document)));
    }

    /**
     * Reads a plan file.
     *
     * @throws dev.mskbootstrap.files.InvalidFilesException when it is none
     * @throws RefusedException when another version of the tool wrote it, or somebody edited it
     */
    public static PlanFile read(Path path) {
        PlanReader reader = new PlanReader(path);
        ObjectNode document = reader.document();
        requireThisTool(path, document);
        requireUnedited(path, document);
        return new PlanFile(path, document, reader.desired(document));
    }

    public String environment() {
        return document.path("environment").asText();
    }

    /** What was wanted when the plan was made. */
    public Desired desired() {
        return desired;
    }

    /** Whether all that the file would change is already as wanted; {@code fresh} is the plan that is made now. */
    public boolean isApplied(Plan fresh) {
        return !document.path("changes").isEmpty()
                && fresh.changes().isEmpty()
                && fresh.conflicts().isEmpty();
    }

    /** Refuses when the plan that is made now is not the one in the file, unless all of it has been applied. */
    public void requireEqual(Plan fresh) {
        String cluster = document.path("cluster").path("id").asText();
        if (!cluster.equals(fresh.cluster().id())) {
            throw new RefusedException(
                    "the plan in " + path + " is for the cluster " + cluster + ", and this is "
                            + fresh.cluster().id() + ". Nothing was changed.",
                    List.of("make a plan of this cluster, or check --env"));
        }
        List<String> moved = Movement.between(document.path("changes"), fresh);
        if (!moved.isEmpty() && !isApplied(fresh)) {
            throw new RefusedException(
                    "the plan in " + path + " is stale: the cluster has moved since. Nothing was changed.", moved);
        }
    }

    private static void requireThisTool(Path path, ObjectNode document) {
        String version = document.path("toolVersion").asText();
        int format = document.path("formatVersion").asInt();
        if (format != Json.FORMAT_VERSION || !version.equals(ToolVersion.TEXT)) {
            throw new RefusedException(
                    path + " was written by msk-bootstrap " + version + ", and this is " + ToolVersion.TEXT
                            + ". Nothing was changed.",
                    List.of("make the plan again with this version"));
        }
    }

    private static void requireUnedited(Path path, ObjectNode document) {
        ObjectNode rest = document.deepCopy();
        JsonNode stated = rest.remove(CHECKSUM);
        if (stated == null || !stated.asText().equals(checksum(rest))) {
            throw new RefusedException(
                    path + " was edited after it was written: its checksum does not fit. Nothing was changed.",
                    List.of("change the topic files instead, and make the plan again"));
        }
    }

    private static String checksum(ObjectNode document) {
        try {
            byte[] bytes = Json.text(document).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
