package dev.mskbootstrap.sandbox;

import java.nio.file.Path;

/**
 * Where a sandbox keeps its data, how many brokers it has and which ports its clients use.
 *
 * @param brokers 1 or 3
 * @param firstPort the first of the consecutive client ports, 1024 to 65533; 0 for any free ports
 */
public record SandboxOptions(Path folder, int brokers, int firstPort) {
    public SandboxOptions {
        require(brokers == 1 || brokers == 3, "a sandbox has 1 or 3 brokers, not " + brokers);
        require(
                firstPort == 0 || (firstPort >= 1024 && firstPort <= 65533),
                "the first port is 0 (any free ports) or 1024 to 65533, not " + firstPort);
        folder = folder.toAbsolutePath().normalize();
    }

    /** Three brokers on free ports. */
    public static SandboxOptions in(Path folder) {
        return new SandboxOptions(folder, 3, 0);
    }

    public SandboxOptions withBrokers(int brokers) {
        return new SandboxOptions(folder, brokers, firstPort);
    }

    public SandboxOptions withFirstPort(int firstPort) {
        return new SandboxOptions(folder, brokers, firstPort);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
