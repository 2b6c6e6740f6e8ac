package dev.mskbootstrap.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sandbox in a process of its own, which outlives the command that started it. */
public final class DetachedSandbox {
    private static final List<String> SMALL_AND_QUICK =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    private static final Duration LAST_BREATH = Duration.ofSeconds(1);

    private DetachedSandbox() {}

    /** Like {@link #start(SandboxOptions, Duration, List)} with half a gigabyte of heap. */
    public static SandboxStatus.Running start(SandboxOptions options, Duration patience) {
        return start(options, patience, SMALL_AND_QUICK);
    }

    /**
     * Starts a JVM with this JVM's class path and waits until its brokers answer.
     *
     * @param patience how long to wait; a sandbox that takes longer is ended
     * @param jvmFlags flags of the new JVM, such as {@code -Xmx512m}
     * @throws SandboxBusyException when another run uses the folder
     * @throws SandboxException when it ends or takes too long, with the reason from its log
     */
    public static SandboxStatus.Running start(SandboxOptions options, Duration patience, List<String> jvmFlags) {
        SandboxFolder folder = new SandboxFolder(options.folder());
        folder.create();
        folder.requireOurs();
        Owner.find(folder).ifPresent(owner -> {
            throw owner.busy();
        });
        return DetachedProcess.launch(options, folder, jvmFlags).awaitAnswer(patience);
    }

    /** What goes on in the folder, which need not exist. */
    public static SandboxStatus status(Path path) {
        SandboxFolder folder = folder(path);
        if (!folder.exists()) {
            return new SandboxStatus.Stopped(false, false);
        }
        return Owner.find(folder).map(Owner::status).orElseGet(() -> stopped(folder));
    }

    /**
     * Asks the detached sandbox to end and waits until it has.
     *
     * @return false when none ran
     * @throws SandboxBusyException when a run that brings its own brokers holds the folder: that one is left alone
     */
    public static boolean stop(Path path, Duration patience) {
        return stop(folder(path), ProcessHandle::destroy, patience);
    }

    private static boolean stop(SandboxFolder folder, Consumer<ProcessHandle> ending, Duration patience) {
        Optional<Owner> owner = folder.exists() ? Owner.find(folder) : Optional.empty();
        owner.ifPresent(found -> end(found, ending, patience));
        return owner.isPresent();
    }

    /**
     * Ends the detached sandbox when it runs, at once, and deletes its data; the folder stays.
     *
     * @throws SandboxBusyException when a run that brings its own brokers holds the folder
     * @throws SandboxException when the folder has content but is not a sandbox folder
     */
    public static void reset(Path path, Duration patience) {
        SandboxFolder folder = folder(path);
        if (!folder.exists()) {
            return;
        }
        folder.requireOurs();
        stop(folder, ProcessHandle::destroyForcibly, patience);
        try (Claim claim = Claim.take(folder, Run.Kind.FOREGROUND)) {
            claim.folder().deleteData();
        }
    }

    private static void end(Owner owner, Consumer<ProcessHandle> ending, Duration patience) {
        if (!owner.isDetached()) {
            throw owner.busy();
        }
        ending.accept(owner.process());
        if (!Deadline.in(patience).await(() -> !FolderLock.isHeld(owner.folder()))) {
            throw new SandboxException("Process %d did not end within %d s; see %s"
                    .formatted(
                            owner.run().pid(),
                            patience.toSeconds(),
                            owner.folder().output()));
        }
        Deadline.in(LAST_BREATH).await(() -> !owner.process().isAlive());
    }

    private static SandboxStatus stopped(SandboxFolder folder) {
        return new SandboxStatus.Stopped(
                Layout.read(folder).isPresent(), Files.exists(folder.run().path()));
    }

    private static SandboxFolder folder(Path path) {
        return new SandboxFolder(path.toAbsolutePath().normalize());
    }
}
