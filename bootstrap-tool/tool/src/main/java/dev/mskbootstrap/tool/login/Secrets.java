package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads passwords from where {@code passwordFrom} says that they are. */
final class Secrets {

    private final Map<String, String> variables;

    Secrets(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    String read(Auth.Secret secret) {
        return switch (secret) {
            case Auth.Secret.InVariable variable -> variable(variable.name());
            case Auth.Secret.InFile file -> firstLine(file.path());
            case Auth.Secret.InSecretsManager elsewhere ->
                throw new IllegalStateException("holds more than a password: " + elsewhere);
        };
    }

    private String variable(String name) {
        String value = variables.get(name);
        if (value == null || value.isEmpty()) {
            throw new ClusterException(
                    "read the password", "the environment variable " + name + " is not set", "export " + name, null);
        }
        return value;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow(() -> new ClusterException(
                            "read the password", file + " is empty", "write it into the first line", null));
        } catch (IOException e) {
            throw new ClusterException(
                    "read the password",
                    file + " is not there, or you may not read it",
                    "see passwordFrom in env.yaml",
                    e);
        }
    }
}
