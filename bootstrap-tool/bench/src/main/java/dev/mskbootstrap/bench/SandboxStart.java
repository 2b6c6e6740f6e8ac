package dev.mskbootstrap.bench;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Three brokers, until one client has seen them all, which it says; then closed, so that the folder can be used again. */
final class SandboxStart {

    private SandboxStart() {}

    /** @param arguments the folder; then a file of identities, if the brokers are to have any */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        SandboxOptions options = SandboxOptions.in(Path.of(arguments[0]));
        try (Sandbox sandbox =
                        Sandbox.start(arguments.length == 1 ? options : options.withIdentities(Path.of(arguments[1])));
                Admin admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()))) {
            System.out.println(admin.describeCluster().nodes().get().size());
        }
    }
}
