package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.planfile.PlanFile;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What fuzzing begins with: the examples, the golden cases, and the files kept in {@code src/test/resources/fuzz}. */
final class Seeds {

    private static final String RESOURCES = "bootstrap-tool/tool/src/test/resources/";

    /** Words of all the files, for libFuzzer. */
    static final Path DICTIONARY = Repository.path(RESOURCES + "fuzz/words.dict");

    private Seeds() {}

    static List<byte[]> of(Target target) {
        Stream<String> made = switch (target) {
            case TOPICS -> Stream.concat(texts("topics.yaml"), catalogues());
            case ENVIRONMENT -> texts("env.yaml");
            case VALIDATE -> environments();
            case PLAN_FILE -> plans();
            case TERRAFORM ->
                Repository.files(RESOURCES + "dev/mskbootstrap/tool/terraform", ".json").stream()
                        .map(Repository::text);
        };
        return Stream.concat(made.map(text -> text.getBytes(StandardCharsets.UTF_8)), kept(target))
                .toList();
    }

    private static Stream<byte[]> kept(Target target) {
        String folder = RESOURCES + "fuzz/" + target.word();
        return Files.isDirectory(Repository.path(folder))
                ? Repository.files(folder, "").stream()
                        .filter(Files::isRegularFile)
                        .map(Seeds::bytes)
                : Stream.empty();
    }

    private static Stream<String> texts(String name) {
        return Stream.of("envs", RESOURCES + "cases")
                .flatMap(folder -> Repository.files(folder, "/" + name).stream())
                .map(Repository::text)
                .map(Seeds::here);
    }

    private static Stream<String> catalogues() {
        return Repository.files("topics", ".yaml").stream().map(Repository::text);
    }

    /** The examples include what here is called otherwise. */
    private static String here(String text) {
        return text.replaceAll("\\.\\./\\.\\./topics/[a-z]+\\.yaml", "../../topics/two.yaml");
    }

    private static Stream<String> environments() {
        String catalogue = catalogues().findFirst().orElseThrow();
        return Repository.files("envs", "/env.yaml").stream()
                .map(env -> String.join(
                        ValidateTarget.DIVIDER,
                        Repository.text(env),
                        here(Repository.text(env.resolveSibling("topics.yaml"))),
                        catalogue,
                        "include: [one.yaml]\ntopics: {eeg.two: {}}\n"));
    }

    private static Stream<String> plans() {
        return Repository.files("envs", "/env.yaml").stream().map(env -> {
            Desired desired = new SpecReader(Repository.path(""), Map.of())
                    .read(env.resolveSibling("."))
                    .desired();
            return PlanFile.text("mine", desired, Topics.plan(new MemoryCluster(3), desired));
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
