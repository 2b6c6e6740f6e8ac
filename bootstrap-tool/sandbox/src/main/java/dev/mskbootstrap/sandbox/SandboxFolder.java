package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a sandbox: what lies where in it, and what may be deleted. */
record SandboxFolder(Path path) {
    private static final String DATA = "data";
    private static final String LOCK = "lock";
    private static final String LAYOUT = "sandbox.properties";
    private static final String RUN = "run.properties";
    private static final String OUTPUT = "sandbox.log";
    private static final String CERTIFICATES = "tls";
    private static final String IDENTITIES = "identities";
    private static final String DECISIONS = "decisions.log";
    private static final String BROKER_LOG = "broker.log";

    Path nodeData(int node) {
        return path.resolve(DATA).resolve("node-" + node);
    }

    Path lock() {
        return path.resolve(LOCK);
    }

    PropertiesFile layout() {
        return new PropertiesFile(path.resolve(LAYOUT));
    }

    PropertiesFile run() {
        return new PropertiesFile(path.resolve(RUN));
    }

    /** What a detached sandbox would have printed. */
    Path output() {
        return path.resolve(OUTPUT);
    }

    /** The two parts are broker.log.0, the current one, and broker.log.1. */
    Path brokerLog() {
        return path.resolve(BROKER_LOG);
    }

    /** Of a sandbox with secured listeners. */
    Path certificates() {
        return path.resolve(CERTIFICATES);
    }

    /** Keys, and files for clients, of a sandbox with identities. */
    Path identities() {
        return path.resolve(IDENTITIES);
    }

    /** In two parts, as the log of the brokers. */
    Path decisions() {
        return path.resolve(DECISIONS);
    }

    boolean exists() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new SandboxException(path + " is a file; a sandbox needs a folder");
        }
        return Files.exists(path);
    }

    /** Makes the folder, for its owner only, unless it is there. */
    void create() {
        if (path.toString().contains(",")) {
            throw new SandboxException("Kafka cannot keep data in " + path + ": its name has a comma");
        }
        try {
            if (!exists()) {
                Files.createDirectories(path.resolveSibling("."));
                Files.createDirectory(path, privately());
            }
        } catch (IOException e) {
            throw new SandboxException("Cannot create the folder " + path + ": " + e, e);
        }
        if (!Files.isWritable(path)) {
            throw new SandboxException("Cannot write in the folder " + path);
        }
    }

    void requireOurs() {
        if (!isOurs()) {
            throw new SandboxException(
                    path + " is not empty and not a sandbox folder (it has no " + LAYOUT + "); choose another folder");
        }
    }

    /** Deletes what a sandbox has made; the lock stays, because whoever deletes holds it, and other files stay. */
    void deleteData() {
        deleteTree(path.resolve(DATA));
        deleteTree(certificates());
        deleteTree(identities());
        entries().filter(this::isLog).forEach(SandboxFolder::delete);
        layout().delete();
    }

    private boolean isOurs() {
        return Files.exists(layout().path()) || entries().allMatch(this::mayComeFirst);
    }

    private boolean mayComeFirst(Path entry) {
        String name = entry.getFileName().toString();
        return isLog(entry) || name.equals(LOCK) || name.startsWith(RUN);
    }

    private boolean isLog(Path entry) {
        String name = entry.getFileName().toString();
        return name.equals(OUTPUT) || name.startsWith(BROKER_LOG + ".") || name.startsWith(DECISIONS + ".");
    }

    private Stream<Path> entries() {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new SandboxException("Cannot look into the folder " + path + ": " + e, e);
        }
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(SandboxFolder::delete);
        } catch (IOException e) {
            throw new SandboxException("Cannot delete " + root + ": " + e, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SandboxException("Cannot delete " + file + ": " + e, e);
        }
    }

    private FileAttribute<?>[] privately() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
