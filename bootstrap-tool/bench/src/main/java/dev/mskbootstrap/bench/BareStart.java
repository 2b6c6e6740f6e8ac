package dev.mskbootstrap.bench;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Three brokers in a new folder, until one client has seen them all: measured by the process's end, which is abrupt. */
final class BareStart {

    private BareStart() {}

    public static void main(String[] arguments) throws Exception {
        Sandbox sandbox = Sandbox.start(SandboxOptions.in(Path.of(arguments[0])));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()))) {
            int seen = admin.describeCluster().nodes().get().size();
            Runtime.getRuntime().halt(seen == 3 ? 0 : 1);
        }
    }
}
