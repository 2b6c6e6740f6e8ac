package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.JsonFault;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what {@code terraform show -json} printed, a resource at a time, so that the size of a file does not matter.
 *
 * <p>Source of the format: developer.hashicorp.com/terraform/internals/json-format.
 */
final class TerraformReader {

    private final String shown;
    private final JsonCursor json;
    private final List<TerraformResource> topics = new ArrayList<>();
    private final List<TerraformResource> acls = new ArrayList<>();
    private final SortedMap<String, Integer> others = new TreeMap<>();
    private final Map<String, JsonNode> unknown = new HashMap<>();
    private JsonNode configuration = MissingNode.getInstance();
    private boolean isPlan;
    private boolean hasFormat;

    private TerraformReader(String shown, JsonParser parser) {
        this.shown = shown;
        this.json = new JsonCursor(shown, parser);
    }

    /** @throws InvalidFilesException when it is anything else */
    static TerraformFile read(Path path, String shown) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                Reader text = new InputStreamReader(in, encoding(in).newDecoder())) {
            return read(text, shown);
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    /** UTF-16 where its mark says so, as of what PowerShell writes; or else UTF-8. */
    private static Charset encoding(InputStream in) throws IOException {
        in.mark(2);
        int mark = in.read() << 8 | in.read();
        in.reset();
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** @throws InvalidFilesException when it is anything else */
    static TerraformFile read(Reader in, String shown) {
        try (JsonParser parser = JsonCursor.MAPPER.createParser(withoutMark(in))) {
            return new TerraformReader(shown, parser).file();
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    /** Without the byte order mark that it may begin with. */
    private static Reader withoutMark(Reader in) throws IOException {
        BufferedReader text = new BufferedReader(in);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static InvalidFilesException unreadable(String shown, IOException cause) {
        Location start = Location.startOf(shown);
        Problem problem = switch (cause) {
            case JsonProcessingException syntax ->
                new Problem(JsonFault.place(shown, syntax), "not JSON: " + JsonFault.why(syntax), JsonCursor.FIX);
            case CharacterCodingException bytes -> new Problem(start, "the file is no text in UTF-8", JsonCursor.FIX);
            case NoSuchFileException missing -> new Problem(start, "the file does not exist", JsonCursor.FIX);
            default -> new Problem(start, "the file cannot be read", "make it a file that you may read");
        };
        return new InvalidFilesException(List.of(problem));
    }

    private TerraformFile file() throws IOException {
        json.document(this::member);
        if (!hasFormat) {
            throw json.unexpected("it has no format_version");
        }
        return new TerraformFile(shown, isPlan, topics, acls, others, unknown, configuration);
    }

    private void member(String key) throws IOException {
        switch (key) {
            case "format_version" -> requireKnownFormat(json.tree().asText());
            case "values" -> values();
            case "planned_values" -> {
                isPlan = true;
                values();
            }
            case "resource_changes" -> json.list(this::change);
            case "configuration" -> configuration = json.tree();
            case "errored" -> requireSuccess(json.tree().asBoolean());
            case "lineage" ->
                throw json.problem(
                        "this is Terraform's state file itself, whose form differs from version to version",
                        JsonCursor.FIX + ", where Terraform runs");
            default -> json.skip();
        }
    }

    private void requireKnownFormat(String version) {
        hasFormat = true;
        if (!version.startsWith("1.") && !version.startsWith("0.")) {
            throw json.problem(
                    "format_version is \"" + version + "\", and this tool reads 1.x", "use a newer msk-bootstrap");
        }
    }

    private void requireSuccess(boolean errored) {
        if (errored) {
            throw json.problem(
                    "this plan ended in an error, and does not hold everything",
                    "run terraform plan again, and show a plan that succeeded");
        }
    }

    private void values() throws IOException {
        json.object(key -> {
            if (key.equals("root_module")) {
                module();
            } else {
                json.skip();
            }
        });
    }

    private void module() throws IOException {
        json.object(key -> {
            switch (key) {
                case "resources" -> json.list(this::resource);
                case "child_modules" -> json.list(this::module);
                default -> json.skip();
            }
        });
    }

    private void resource() throws IOException {
        Location where = json.here();
        JsonNode node = json.tree();
        if (!node.path("address").isTextual() || !node.path("type").isTextual()) {
            throw json.unexpected("a resource has no address or no type");
        }
        add(new TerraformResource(where, node.path("address").textValue(), node));
    }

    private void add(TerraformResource resource) {
        String type = resource.type();
        if (resource.isPassive()) {
            return;
        }
        if (TopicType.of(type).isPresent()) {
            topics.add(resource);
        } else if (type.equals(AclReader.TYPE)) {
            acls.add(resource);
        } else if (type.startsWith("kafka_") || type.endsWith("_kafka_topic")) {
            others.merge(type, 1, Integer::sum);
        }
    }

    private void change() throws IOException {
        JsonNode node = json.tree();
        String type = node.path("type").asText();
        if (TopicType.of(type).isPresent() || type.equals(AclReader.TYPE)) {
            unknown.put(node.path("address").asText(), node.path("change").path("after_unknown"));
        }
    }
}
