package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.files.SourceFile;
import dev.mskbootstrap.tool.spec.Spec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files that a command needs on the bastion: those that the environment was read from, laid out as in the repository, and
 * those that its arguments name. Nothing else of the repository leaves this machine.
 */
public final class Shipment {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)");

    private static final Pattern SECRET = Pattern.compile(
            "PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE_?KEY", Pattern.CASE_INSENSITIVE);

    private final Path repository;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, Location> named = new TreeMap<>();

    private Shipment(Path repository) {
        this.repository = repository;
    }

    /** Throws an {@link InvalidFilesException} when a file is in the repository by a link that leads out of it. */
    public static Shipment of(Spec spec, Path repository) {
        Shipment shipment = new Shipment(repository);
        // Without it, the bastion would not know how far up includes may lead.
        shipment.files.put("files/.git", new byte[0]);
        spec.sources().forEach(shipment::add);
        Path truststore = spec.environment().auth().truststore();
        if (truststore != null) {
            shipment.files.put(shipment.name(truststore, truststore.toString()), read(truststore));
        }
        return shipment;
    }

    private void add(SourceFile source) {
        String mark = source.isMarked() ? "\uFEFF" : "";
        files.put(name(source.path(), source.shown()), (mark + source.text()).getBytes(StandardCharsets.UTF_8));
        Matcher variables = VARIABLE.matcher(source.text());
        while (variables.find()) {
            named.computeIfAbsent(
                    variables.group("name"),
                    name -> Location.after(source.shown(), source.text().substring(0, variables.start())));
        }
    }

    private String name(Path path, String shown) {
        try {
            if (path.toRealPath().startsWith(repository) && path.startsWith(repository)) {
                return "files/" + repository.relativize(path).toString().replace('\\', '/');
            }
        } catch (IOException e) {
            // Told below: it has been read a moment ago.
        }
        throw new InvalidFilesException(List.of(new Problem(
                Location.startOf(shown),
                "the file is outside the repository (" + repository + "), or a link leads there",
                "put a copy into the repository: only its own files go to a bastion")));
    }

    /** A file that an argument names, for the command to find in {@code ../given}. */
    public void give(String name, Path file) {
        files.put("given/" + name, read(file));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidFilesException(List.of(new Problem(
                    Location.startOf(file.toString()), "the file cannot be read", "make it a file that you may read")));
        }
    }

    /**
     * The variables that the files name, as far as they are set here. They travel in a command, which AWS keeps; throws an
     * {@link InvalidFilesException} for those whose names are secrets'.
     */
    public SortedMap<String, String> variables(Map<String, String> environment) {
        SortedMap<String, String> variables = new TreeMap<>(environment);
        variables.keySet().retainAll(named.keySet());
        List<Problem> secrets = variables.keySet().stream()
                .filter(SECRET.asPredicate())
                .map(this::secret)
                .toList();
        if (!secrets.isEmpty()) {
            throw new InvalidFilesException(secrets);
        }
        return variables;
    }

    private Problem secret(String variable) {
        return new Problem(
                Objects.requireNonNull(named.get(variable)),
                "the variable " + variable + " has a secret's name, and AWS keeps what is sent to a bastion",
                "put secrets into AWS Secrets Manager (auth: {type: scram, secretArn: ...}); call it otherwise when it is none");
    }

    /** The same bytes for the same files. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
