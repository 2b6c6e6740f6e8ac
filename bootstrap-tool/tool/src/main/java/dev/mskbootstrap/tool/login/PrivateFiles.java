package dev.mskbootstrap.tool.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** Whether files that hold secrets are read by their owner only. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private PrivateFiles() {}

    /** A sentence when others may read it. */
    static List<String> remarks(Path file) {
        try {
            boolean isOpen = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return isOpen
                    ? List.of(file + " holds a secret, and others than its owner may read it: chmod 600")
                    : List.of();
        } catch (IOException | UnsupportedOperationException e) {
            return List.of();
        }
    }
}
