package dev.mskbootstrap.tool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.docs.Errors;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.PlanJson;
import dev.mskbootstrap.tool.report.PlanMarkdown;
import dev.mskbootstrap.tool.report.PlanText;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/cases} is a case: {@code topics.yaml} is wanted, {@code observed.json} is
 * there, and {@code plan.txt}, {@code plan.json} and {@code plan.md} are what a user is told. With
 * {@code -Dgolden.update=true} the three are written instead of compared; read what {@code git diff} shows then.
 */
class GoldenPlanTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int REFUSED = 5;
    private static final String ANY_CLUSTER = "cluster: {bootstrapServers: [localhost:9092]}\n";

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_plan_reads_as_its_golden_files_do(String name, @TempDir Path folder) throws IOException {
        Plan plan = plan(name, folder.resolve(name));
        String text = PlanText.render(plan, Style.PLAIN);
        Errors.sawFindings(REFUSED, text);
        compare(name, "plan.txt", text);
        compare(name, "plan.json", json(name, plan));
        compare(name, "plan.md", PlanMarkdown.render(name, plan));
    }

    private static Plan plan(String name, Path environment) throws IOException {
        Spec spec = spec(CASES.resolve(name), environment);
        Planner planner = new Planner(
                spec.environment().flavour(),
                spec.environment().limits(),
                spec.environment().isOpenWithoutAcls());
        return planner.plan(spec.desired(), observation(name, spec));
    }

    /** Read where messages name the files without any folder. */
    private static Spec spec(Path from, Path environment) throws IOException {
        Files.createDirectories(environment);
        Files.copy(from.resolve("topics.yaml"), environment.resolve("topics.yaml"));
        Path env = from.resolve("env.yaml");
        Files.writeString(environment.resolve("env.yaml"), Files.exists(env) ? Files.readString(env) : ANY_CLUSTER);
        return new SpecReader(environment, Map.of()).read(environment);
    }

    private static Observation observation(String name, Spec spec) throws IOException {
        Path file = CASES.resolve(name).resolve("observed.json");
        return new ObservationJson(new ObjectMapper().readTree(file.toFile())).observation(spec.desired());
    }

    /** Without the version, which says nothing of the plan. */
    private static String json(String name, Plan plan) {
        ObjectNode document = PlanJson.document(name, plan);
        document.remove("toolVersion");
        return Json.text(document);
    }

    private static void compare(String name, String file, String actual) throws IOException {
        Path golden = CASES.resolve(name).resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
