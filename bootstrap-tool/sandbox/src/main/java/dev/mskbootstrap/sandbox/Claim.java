package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to use a folder, written down for others to see; at most one exists for a folder. */
final class Claim implements AutoCloseable {
    private static final Duration FOR_A_GLANCE = Duration.ofSeconds(2);

    private final SandboxFolder folder;
    private final FolderLock lock;
    private final Run run;

    private Claim(SandboxFolder folder, FolderLock lock, Run run) {
        this.folder = folder;
        this.lock = lock;
        this.run = run;
    }

    /** Waits out a glance of {@link Owner} at the lock, but nobody's run. */
    static Claim take(SandboxFolder folder, Run.Kind kind) {
        Deadline deadline = Deadline.in(FOR_A_GLANCE);
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        while (lock.isEmpty()) {
            Owner.find(folder, deadline).ifPresent(owner -> {
                throw owner.busy();
            });
            lock = FolderLock.tryTake(folder);
        }
        return of(folder, lock.get(), Run.ofThisProcess(kind));
    }

    private static Claim of(SandboxFolder folder, FolderLock lock, Run run) {
        try {
            run.write(folder);
            return new Claim(folder, lock, run);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    SandboxFolder folder() {
        return folder;
    }

    void answersAt(String bootstrapServers, @Nullable String identities, Flavour flavour) {
        run.answeringAt(bootstrapServers, identities, flavour).write(folder);
    }

    @Override
    public void close() {
        try (lock) {
            folder.run().delete();
        }
    }
}
