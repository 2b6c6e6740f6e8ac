package dev.mskbootstrap.tool.terraform;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Terraform's JSON, and what becomes of it. */
final class Exporting {

    /** What a topic of Mongey's provider has beside its name, as JSON members. */
    static final String SIZE = "\"partitions\":3,\"replication_factor\":2,\"config\":null";

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> clusters = new ArrayList<>();
    private final List<NamePattern> only = new ArrayList<>();
    private Environment environment = Environment.none(Path.of("/work"));

    /** A file that Terraform itself has printed. */
    static Exporting file(String name) {
        return new Exporting().and(name, content(name));
    }

    static String content(String name) {
        try (InputStream in = Exporting.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Exporting json(String text) {
        return new Exporting().and("f.json", text);
    }

    /** A state with these resources. */
    static Exporting state(String... resources) {
        return json("{\"format_version\":\"1.0\",\"values\":{\"root_module\":{\"resources\":["
                + String.join(",", resources) + "]}}}");
    }

    /** A resource of Mongey's provider; {@code values} are JSON members. */
    static String topic(String address, String values) {
        return resource(address, "kafka_topic", "{" + values + "}", "{}");
    }

    static String resource(String address, String type, String values, String sensitive) {
        return "{\"address\":\"" + address + "\",\"mode\":\"managed\",\"type\":\"" + type
                + "\",\"provider_name\":\"registry.terraform.io/mongey/kafka\",\"values\":" + values
                + ",\"sensitive_values\":" + sensitive + "}";
    }

    Exporting and(String name, String text) {
        names.add(name);
        texts.add(text);
        return this;
    }

    Exporting of(String... chosen) {
        clusters.addAll(List.of(chosen));
        return this;
    }

    Exporting only(String... patterns) {
        Stream.of(patterns).map(NamePattern::new).forEach(only::add);
        return this;
    }

    Exporting into(Environment other) {
        environment = other;
        return this;
    }

    Export export() {
        return reading().finish(clusters);
    }

    private TerraformExport reading() {
        TerraformExport terraform = new TerraformExport(environment, only);
        for (int i = 0; i < texts.size(); i++) {
            terraform.read(new StringReader(texts.get(i)), names.get(i));
        }
        return terraform;
    }

    String text() {
        return export().text().replace(ToolVersion.TEXT, "<version>");
    }

    /** Below the heading. */
    String body() {
        return export().text().replaceFirst("(?s)\\A(#[^\\n]*\\n)*", "");
    }

    /** But for what is to be done next. */
    List<String> notes() {
        return export().notes().stream()
                .filter(note -> !note.what().startsWith("still manages"))
                .map(note -> note.subject() + ": " + note.what())
                .toList();
    }

    List<String> problems() {
        return problems(reading(), clusters);
    }

    static List<String> problems(TerraformExport terraform, List<String> clusters) {
        try {
            return List.of("none, but:\n" + terraform.finish(clusters).text());
        } catch (InvalidFilesException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }
}
