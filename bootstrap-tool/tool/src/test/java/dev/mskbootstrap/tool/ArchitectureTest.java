package dev.mskbootstrap.tool;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of DESIGN.md, section 2: who may know whom, and how large a file may grow. */
class ArchitectureTest {

    private static final String TOOL = "dev.mskbootstrap.tool";

    /** From where one class of each module lies: whether folder or jar, no tests are there. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(Stream.of(Main.class, Problem.class, TopicName.class, Sandbox.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toList());

    /** Packages of the tool, each free to use those before it: the order of the data flow. */
    private static final List<String> ORDER = List.of(
            "spec",
            "access",
            "cluster",
            "plan",
            "apply",
            "verify",
            "report",
            "planfile",
            "export",
            "terraform",
            "aws",
            "login",
            "local",
            "spine",
            "cli",
            "");

    @Test
    void there_is_something_to_judge() {
        assertThat(CLASSES.contain("dev.mskbootstrap.tool.Main")).isTrue();
        assertThat(CLASSES.contain("dev.mskbootstrap.msk.TopicName")).isTrue();
        assertThat(CLASSES.contain("dev.mskbootstrap.tool.ArchitectureTest")).isFalse();
    }

    @Test
    void only_files_reads_yaml() {
        onlyIn("dev.mskbootstrap.files..", "org.snakeyaml..").check(CLASSES);
    }

    @Test
    void only_cluster_talks_kafka() {
        onlyIn(in("cluster"), "org.apache.kafka..").check(CLASSES);
    }

    @Test
    void only_aws_talks_to_aws() {
        onlyIn(in("aws"), "software.amazon..").check(CLASSES);
    }

    @Test
    void only_local_knows_the_sandbox() {
        noClasses()
                .that(resideInAnyPackage(TOOL + ".."))
                .and(resideOutsideOfPackages(in("local")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.mskbootstrap.sandbox.."))
                .check(CLASSES);
    }

    @Test
    void only_cli_and_main_know_the_command_line_library() {
        noClasses()
                .that(resideInAnyPackage(TOOL + ".."))
                .and(resideOutsideOfPackages(in("cli")))
                .and()
                .doNotHaveSimpleName("Main")
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli.."))
                .check(CLASSES);
    }

    @Test
    void planning_is_free_of_any_input_and_output() {
        noClasses()
                .that(resideInAnyPackage(in("access"), in("plan")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "org.apache.kafka.."))
                .check(CLASSES);
    }

    @Test
    void what_terraform_says_is_read_without_any_cluster() {
        noClasses()
                .that(resideInAnyPackage(in("terraform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("cluster"), in("plan"), in("apply"), in("verify")))
                .check(CLASSES);
    }

    @Test
    void nothing_but_main_ends_the_process() {
        noClasses()
                .that(resideInAnyPackage(TOOL + ".."))
                .and()
                .doNotHaveSimpleName("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void nothing_but_the_streams_of_cli_prints() {
        noClasses()
                .that(resideInAnyPackage(TOOL + ".."))
                .and()
                .haveNameNotMatching(".*\\.cli\\.Streams(\\$.*)?")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void knowledge_of_msk_uses_java_and_nothing_else() {
        classes()
                .that(resideInAnyPackage("dev.mskbootstrap.msk.."))
                .and()
                .haveNameNotMatching(".*\\.JsonText(\\$.*)?")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.mskbootstrap.msk..", "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void policies_are_read_by_the_streaming_parser_alone() {
        classes()
                .that(resideInAnyPackage("dev.mskbootstrap.msk.iam"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.mskbootstrap.msk..", "java..", "org.jspecify..", "com.fasterxml.jackson.core.."))
                .check(CLASSES);
    }

    @Test
    void the_sandbox_knows_nothing_of_the_tool() {
        noClasses()
                .that(resideInAnyPackage("dev.mskbootstrap.sandbox.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(TOOL + ".."))
                .check(CLASSES);
    }

    /** Whoever starts a sandbox has no JUnit, unless he does it in a test of his. */
    @Test
    void only_the_extension_for_tests_knows_junit() {
        noClasses()
                .that(resideOutsideOfPackages("dev.mskbootstrap.sandbox.junit.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "dev.mskbootstrap.sandbox.junit.."))
                .check(CLASSES);
    }

    @Test
    void no_packages_use_each_other_in_a_circle() {
        slices().matching("dev.mskbootstrap.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("ORDER")
    void a_package_uses_only_those_before_it_in_the_flow(String name) {
        String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(in(name)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .check(CLASSES);
    }

    @Test
    void a_cluster_that_is_opened_needs_no_plan() {
        noClasses()
                .that(resideInAnyPackage(in("local")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        in("plan"),
                        in("apply"),
                        in("verify"),
                        in("report"),
                        in("planfile"),
                        in("export"),
                        in("terraform"),
                        in("spine"),
                        in("cli"),
                        TOOL))
                .check(CLASSES);
    }

    @Test
    void every_package_has_its_place_in_the_flow() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).filter(name -> name.startsWith(TOOL)))
                .allMatch(name -> ORDER.stream().map(ArchitectureTest::in).anyMatch(name::equals));
    }

    @Test
    void no_file_has_more_than_three_hundred_lines() throws IOException {
        assertThat(sources(".."))
                .hasSizeGreaterThan(150)
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(300));
    }

    @Test
    void the_spine_fits_on_a_page() {
        assertThat(lines(Path.of("src/main/java/dev/mskbootstrap/tool/spine/Bootstrap.java")))
                .isLessThan(80);
    }

    private static String in(String name) {
        return name.isEmpty() ? TOOL : TOOL + "." + name;
    }

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that(resideInAnyPackage(TOOL + ".."))
                .and(resideOutsideOfPackages(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
