package dev.mskbootstrap.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The living run that holds the lock of a folder. */
record Owner(SandboxFolder folder, Run run, ProcessHandle process) {
    private static final Duration TO_WRITE_ITSELF_DOWN = Duration.ofSeconds(2);

    static Optional<Owner> find(SandboxFolder folder) {
        return find(folder, Deadline.in(TO_WRITE_ITSELF_DOWN));
    }

    /** Empty when the lock is free: a run that is written down then has been killed. */
    static Optional<Owner> find(SandboxFolder folder, Deadline deadline) {
        boolean known = deadline.await(() -> writtenDown(folder).isPresent() || !FolderLock.isHeld(folder));
        if (!known) {
            throw new SandboxException(
                    "An unknown process holds " + folder.lock() + "; wait, or choose another folder");
        }
        return writtenDown(folder).filter(found -> FolderLock.isHeld(folder));
    }

    boolean isDetached() {
        return run.kind() == Run.Kind.DETACHED;
    }

    SandboxStatus status() {
        String bootstrapServers = run.bootstrapServers();
        Optional<Layout> layout = Layout.read(folder);
        return isDetached() && bootstrapServers != null && layout.isPresent()
                ? running(bootstrapServers, layout.get())
                : waiting();
    }

    SandboxBusyException busy() {
        return switch (status()) {
            case SandboxStatus.Running running -> new SandboxBusyException(folder.path(), running);
            case SandboxStatus.Busy busy -> new SandboxBusyException(folder.path(), busy);
            case SandboxStatus.Stopped stopped -> throw new IllegalStateException("an owner runs: " + stopped);
        };
    }

    private SandboxStatus.Running running(String bootstrapServers, Layout layout) {
        String identities = run.identities();
        return new SandboxStatus.Running(
                run.pid(),
                run.since(),
                bootstrapServers,
                layout.brokers(),
                layout.clusterId(),
                identities == null ? null : Path.of(identities),
                run.flavour());
    }

    private SandboxStatus.Busy waiting() {
        return new SandboxStatus.Busy(run.pid(), run.since());
    }

    private static Optional<Owner> writtenDown(SandboxFolder folder) {
        return Run.read(folder).flatMap(run -> run.process().map(process -> new Owner(folder, run, process)));
    }
}
