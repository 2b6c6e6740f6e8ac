package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.tool.cluster.ClusterException;

/**
 * Whether this distribution has brokers inside. Asked before any class that names the sandbox's own is used: without
 * them the JVM does not even accept it.
 */
public final class SandboxJar {

    private SandboxJar() {}

    public static void require() {
        try {
            Class.forName("dev.mskbootstrap.sandbox.Sandbox", false, SandboxJar.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ClusterException(
                    "start the embedded cluster",
                    "this distribution of msk-bootstrap has no broker inside",
                    "use the full distribution, or name bootstrapServers in env.yaml",
                    e);
        }
    }
}
