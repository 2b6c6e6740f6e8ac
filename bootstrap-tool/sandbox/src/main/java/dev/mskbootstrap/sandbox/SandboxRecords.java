package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sandbox has written into its folder for others to read, whichever process it runs in. */
public final class SandboxRecords {
    private static final String EXPORTS = ".env";
    private static final String PROPERTIES = ".properties";

    private final SandboxFolder folder;

    /** @param path the sandbox's folder, which need not exist */
    public SandboxRecords(Path path) {
        this.folder = new SandboxFolder(path.toAbsolutePath().normalize());
    }

    /** The names of the identities, sorted; none without any. */
    public List<String> identities() {
        if (!Files.isDirectory(folder.identities())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.identities())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPORTS))
                    .map(name -> name.substring(0, name.length() - EXPORTS.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SandboxException("Cannot look into the folder " + folder.identities() + ": " + e, e);
        }
    }

    /** What an identity's clients need, as export commands of a POSIX shell; empty when there is no such identity. */
    public Optional<String> exports(String identity) {
        return read(identity, EXPORTS);
    }

    /** The client properties of an identity; empty when there is no such identity. */
    public Optional<String> properties(String identity) {
        return read(identity, PROPERTIES);
    }

    private Optional<String> read(String identity, String ending) {
        if (!identities().contains(identity)) {
            return Optional.empty();
        }
        Path file = folder.identities().resolve(identity + ending);
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SandboxException("Cannot read " + file + ": " + e, e);
        }
    }

    /** What the brokers decided of identities: the older part, which may be missing, then the current one. */
    public List<Path> decisions() {
        return parts(folder.decisions());
    }

    /** Kafka's warnings, in two parts as well. */
    public List<Path> brokerLog() {
        return parts(folder.brokerLog());
    }

    private static List<Path> parts(Path log) {
        return List.of(Path.of(log + ".1"), Path.of(log + ".0"));
    }
}
