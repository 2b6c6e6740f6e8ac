package dev.mskbootstrap.sandbox.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that only its owner may enter (0700), with files only he may read (0600), each whole or not there. */
public record PrivateFolder(Path path) {
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");
    private static final String DRAFT = ".new";

    /** Makes the folder unless it is there, and closes it to others. */
    public static PrivateFolder open(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new SecretsException(path + " is a file; a sandbox keeps its secrets in a folder of that name");
        }
        if (Files.isSymbolicLink(path)) {
            throw new SecretsException(
                    path + " is a link; a sandbox closes its folder of secrets to others, and only one"
                            + " of its own: remove the link");
        }
        PrivateFolder folder = new PrivateFolder(path);
        try {
            folder.createOrClose();
        } catch (IOException e) {
            throw new SecretsException(
                    "Cannot make the folder " + path + " private: " + e + "; use a folder that is this user's own", e);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isExecutable(path)) {
            throw new SecretsException("Cannot use the folder " + path + ": this user may not read and write there;"
                    + " use one that is his own");
        }
        return folder;
    }

    private void createOrClose() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.resolveSibling("."));
            Files.createDirectory(path, attributes(OWNER_ENTERS));
        } else if (isPosix() && !Files.getPosixFilePermissions(path).equals(OWNER_ENTERS)) {
            Files.setPosixFilePermissions(path, OWNER_ENTERS);
        }
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** The names of the files here, without drafts that a killed process left. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(DRAFT))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SecretsException("Cannot look into the folder " + path + ": " + e, e);
        }
    }

    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name), StandardCharsets.UTF_8));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SecretsException("Cannot read " + file(name) + ": " + e, e);
        }
    }

    /** Says nothing when there is none. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new SecretsException("Cannot delete " + file(name) + ": " + e, e);
        }
    }

    public void write(String name, String content) {
        Path draft = file(name + DRAFT);
        try {
            Files.deleteIfExists(draft);
            writePrivately(draft, content);
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SecretsException("Cannot write " + file(name) + ": " + e, e);
        }
    }

    /** Private from its first moment on, not only afterwards. */
    private void writePrivately(Path draft, String content) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel out = Files.newByteChannel(draft, anew, attributes(OWNER_READS))) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
