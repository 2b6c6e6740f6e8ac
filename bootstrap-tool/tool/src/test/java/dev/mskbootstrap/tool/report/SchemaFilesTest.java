package dev.mskbootstrap.tool.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.tool.spec.FileShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schemas in docs/schema, which the examples name in their first lines, are those that the tool prints. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("../docs/schema");

    @Test
    void the_topics_schema_is_up_to_date() throws IOException {
        assertUpToDate("topics", "envs/<env>/topics.yaml of msk-bootstrap", FileShapes.TOPICS_FILE);
    }

    @Test
    void the_env_schema_is_up_to_date() throws IOException {
        assertUpToDate("env", "envs/<env>/env.yaml of msk-bootstrap", FileShapes.ENVIRONMENT_FILE);
    }

    @Test
    void the_catalogue_schema_is_up_to_date() throws IOException {
        assertUpToDate("catalogue", "topics/*.yaml of msk-bootstrap", FileShapes.CATALOGUE);
    }

    private static void assertUpToDate(String name, String title, Shape.Fields shape) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(name + ".json")))
                .as("write it again: msk-bootstrap schema " + name + " > bootstrap-tool/docs/schema/" + name + ".json")
                .isEqualTo(Json.text(SchemaJson.document(title, shape)));
    }
}
