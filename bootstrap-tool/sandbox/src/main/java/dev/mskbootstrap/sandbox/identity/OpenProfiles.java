package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.secret.PrivateFolder;
import dev.mskbootstrap.sandbox.secret.SecretsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The AWS profiles of one sandbox, known to all of its JVM. An AWS SDK reads one file of profiles, so those of sandboxes
 * that run side by side differ: the first one's {@code app} is called so, the second one's {@code app@2}.
 */
public final class OpenProfiles implements AutoCloseable {

    private static final String FILE = "aws-credentials";
    private static final Map<Integer, OpenProfiles> OPEN = new TreeMap<>();
    private static @Nullable PrivateFolder shared;

    private final int number;
    private String text = "";

    private OpenProfiles(int number) {
        this.number = number;
    }

    static OpenProfiles open() {
        synchronized (OPEN) {
            int number = 1;
            while (OPEN.containsKey(number)) {
                number++;
            }
            OpenProfiles profiles = new OpenProfiles(number);
            OPEN.put(number, profiles);
            return profiles;
        }
    }

    /** What the profile of an identity is called; no identity has a name with an at sign. */
    String name(Member.Iam member) {
        return number == 1 ? member.name() : member.name() + "@" + number;
    }

    /** What a file of them says now. */
    void say(String newText) {
        synchronized (OPEN) {
            text = newText;
            writeShared();
        }
    }

    /** A file with the profiles of all sandboxes in this JVM, kept up to date until it is unshared. */
    public static Path share() {
        synchronized (OPEN) {
            PrivateFolder folder = shared == null ? temporary() : shared;
            shared = folder;
            writeShared();
            return folder.file(FILE);
        }
    }

    /** Deletes the file. */
    public static void unshare() {
        synchronized (OPEN) {
            PrivateFolder folder = shared;
            shared = null;
            if (folder != null) {
                folder.delete(FILE);
                folder.path().toFile().delete();
            }
        }
    }

    private static void writeShared() {
        if (shared != null) {
            shared.write(FILE, OPEN.values().stream().map(open -> open.text).collect(Collectors.joining("\n")));
        }
    }

    private static PrivateFolder temporary() {
        try {
            return PrivateFolder.open(Files.createTempDirectory("msk-sandbox-aws-"));
        } catch (IOException e) {
            throw new SecretsException("Cannot make a folder for the AWS profiles of this JVM: " + e, e);
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            OPEN.remove(number);
            writeShared();
        }
    }
}
