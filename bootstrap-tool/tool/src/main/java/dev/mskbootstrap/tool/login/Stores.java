package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files with keys or certificates. */
final class Stores {

    private static final String PEM = "-----BEGIN ";

    private Stores() {}

    /** Kafka's word for the form of a store, seen from its content. */
    static String type(Path file, String key) {
        return new String(read(file, key), StandardCharsets.ISO_8859_1).contains(PEM) ? "PEM" : "PKCS12";
    }

    /** The text of a PEM file. */
    static String text(Path file, String key) {
        return new String(read(file, key), StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(Path file, String key) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ClusterException(
                    "read " + key + ", " + file, "the file does not exist", "correct the path in env.yaml", e);
        } catch (IOException e) {
            throw new ClusterException(
                    "read " + key + ", " + file, "no permission, or no file", "make it a file that you may read", e);
        }
    }
}
