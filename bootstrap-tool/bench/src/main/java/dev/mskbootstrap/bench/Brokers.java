package dev.mskbootstrap.bench;

import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;

/** Brokers in a process of their own, empty at first and gone afterwards. */
record Brokers(Path folder, String servers) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Brokers start(Path folder, int count) {
        SandboxOptions options = SandboxOptions.in(folder).withBrokers(count);
        return new Brokers(folder, DetachedSandbox.start(options, PATIENCE).bootstrapServers());
    }

    @Override
    public void close() {
        DetachedSandbox.reset(folder, PATIENCE);
    }
}
