package dev.mskbootstrap.sandbox.identity;

import static dev.mskbootstrap.files.Shape.Field.optional;
import static dev.mskbootstrap.files.Shape.Field.required;
import static dev.mskbootstrap.files.Shape.fields;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.files.SourceFile;
import dev.mskbootstrap.files.Variables;
import dev.mskbootstrap.files.YamlFiles;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The file {@code identities.yaml}: who may use a sandbox. Policies lie in files of their own, as IAM's JSON. */
public final class IdentitiesFile {

    private static final Shape MEMBER = fields(
            optional(
                    "arn",
                    new Shape.Text("arn:aws:iam::123456789012:role/bastion"),
                    "The role or user of IAM that it is. One of arn, certificate and scramUser."),
            optional(
                    "policies",
                    new Shape.ListOf(new Shape.Text("policies/bastion.json")),
                    "Files with its IAM policies; paths relative to this file. With arn only."),
            optional(
                    "boundary",
                    new Shape.Text("policies/boundary.json"),
                    "File with its permissions boundary. With arn only."),
            optional(
                    "session",
                    fields(
                            optional(
                                    "name",
                                    new Shape.Text("i-0123456789abcdef0"),
                                    "Of the session, as in its ARN. Default: the identity's name."),
                            optional(
                                    "expires",
                                    new Shape.Text("2030-01-31T12:00:00Z"),
                                    "When its credentials end. Default: never.")),
                    "The session of a role."),
            optional(
                    "certificate",
                    new Shape.Text("CN=payments,O=ACME"),
                    "The distinguished name in its client certificate."),
            optional("scramUser", new Shape.Text("alice"), "Its name as a user of SCRAM-SHA-512."));

    /** What the file may hold. */
    public static final Shape.Fields SHAPE = fields(
            optional(
                    "cluster",
                    new Shape.Text(Identities.LOCAL.toString()),
                    "The ARN that the sandbox goes by, which policies name. Default: " + Identities.LOCAL + "."),
            required(
                    "identities",
                    new Shape.MapOf("bastion", MEMBER, Map.of()),
                    "Who may use the sandbox, by names of your choice."));

    private static final String BEGINNING =
            "begin with \"identities:\", and below it, indented, \"alice: {scramUser: alice}\"";

    private final Path path;
    private final Path workingDirectory;

    /** Messages show paths relative to the working directory. */
    public IdentitiesFile(Path path, Path workingDirectory) {
        this.path = path.toAbsolutePath().normalize();
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** What was read, and from which files. */
    public record Content(Identities identities, List<Path> files) {
        public Content {
            files = List.copyOf(files);
        }
    }

    /**
     * Reads it and the policies that it names.
     *
     * @throws dev.mskbootstrap.files.InvalidFilesException with all that is wrong in any of them
     */
    public Content read() {
        Problems problems = new Problems();
        YamlFiles files = new YamlFiles(workingDirectory, new Variables(System.getenv()), problems, BEGINNING);
        requireThere(files.shown(path), problems);
        PolicyFiles policies = new PolicyFiles(path.resolveSibling("."), files, problems);
        Optional<Mapping> content = files.read(path, SHAPE);
        Optional<Identities> identities =
                content.flatMap(mapping -> new IdentitiesReader(policies, problems).read(mapping));
        problems.throwIfAny();
        Stream<Path> yaml = files.sources().stream().map(SourceFile::path);
        return new Content(
                identities.orElseThrow(),
                Stream.concat(yaml, policies.paths().stream()).toList());
    }

    private void requireThere(String shown, Problems problems) {
        if (Files.notExists(path)) {
            problems.add(Location.startOf(shown), "there is no such file", "create it, or correct the path");
            problems.throwIfAny();
        }
    }
}
