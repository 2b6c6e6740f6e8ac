package dev.mskbootstrap.sandbox;

import java.nio.file.Path;

/** The folder belongs to another run, which has not ended. */
public final class SandboxBusyException extends SandboxException {
    private final transient SandboxStatus holder;

    SandboxBusyException(Path folder, SandboxStatus.Running holder) {
        super("A sandbox already runs in %s: process %d, since %s, at %s; use that one, or stop it"
                .formatted(folder, holder.pid(), holder.since(), holder.bootstrapServers()));
        this.holder = holder;
    }

    SandboxBusyException(Path folder, SandboxStatus.Busy holder) {
        super("Process %d has used %s since %s; wait until it ends".formatted(holder.pid(), folder, holder.since()));
        this.holder = holder;
    }

    /** The run that holds the folder: {@link SandboxStatus.Running} or {@link SandboxStatus.Busy}. */
    public SandboxStatus holder() {
        return holder;
    }
}
