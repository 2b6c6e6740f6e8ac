package dev.mskbootstrap.tool.fuzz;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.planfile.PlanFile;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Environments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The input is a plan file: as it is, and once more with a version and a checksum that fit, to come behind them. */
final class PlanFileTarget {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanFileTarget() {}

    static Answer read(Ground ground, byte[] input) {
        Answer unsealed = read(ground.file(Ground.PLAN, input));
        return unsealed.value().startsWith("refused")
                ? sealed(input)
                        .map(text -> read(ground.file(Ground.PLAN, text)))
                        .orElse(unsealed)
                : unsealed;
    }

    /** All that apply does with it before it looks for brokers, and the comparison with what is planned then. */
    private static Answer read(Ground ground) {
        Path path = ground.path(Ground.PLAN);
        return Answer.from(() -> {
            try {
                PlanFile stored = PlanFile.read(path);
                Optional<Path> environment =
                        new Environments(ground.folder(), ground.folder()).find(stored.environment());
                stored.requireEqual(Topics.plan(new MemoryCluster(3), stored.desired()));
                return stored.desired() + " in " + environment;
            } catch (RefusedException e) {
                // By design without a place: it says that the file as a whole is of another version, edited or stale.
                return "refused: " + e.getMessage() + e.details();
            }
        });
    }

    private static Optional<String> sealed(byte[] input) {
        try {
            return MAPPER.readTree(input) instanceof ObjectNode plan ? Optional.of(seal(plan)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("read from memory", e);
        }
    }

    static String seal(ObjectNode plan) {
        plan.put("formatVersion", Json.FORMAT_VERSION)
                .put("toolVersion", ToolVersion.TEXT)
                .remove("sha256");
        byte[] bytes = Json.text(plan).getBytes(StandardCharsets.UTF_8);
        return Json.text(plan.put("sha256", HexFormat.of().formatHex(sha256().digest(bytes))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
