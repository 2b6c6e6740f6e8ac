package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.Reply.Running;
import dev.mskbootstrap.tool.bastion.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The process of a run as its folder remembers it, so that another command can find it, and no other process in its place. */
record RecordedProcess(long pid, long startMillis, Running running) {

    private static final String FILE = "process";

    /** Linux tells the start by a clock that may be set meanwhile; a process number is not given again that soon. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    static void write(Path work, ProcessHandle process, Running running) throws IOException {
        long start = process.info().startInstant().orElseGet(Instant::now).toEpochMilli();
        Files.writeString(work.resolve(FILE), Wire.line(new RecordedProcess(process.pid(), start, running)));
    }

    /** Nothing when none was recorded. */
    static Optional<RecordedProcess> read(Path work) {
        try {
            return Optional.of(Wire.read(Files.readString(work.resolve(FILE)), RecordedProcess.class));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isAlive(Path work) {
        return read(work).flatMap(RecordedProcess::find).isPresent();
    }

    /** The process, when it is still there and still the same. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.ofMillis(Math.abs(start.toEpochMilli() - startMillis))
                                .compareTo(CLOCK)
                        < 0)
                .orElse(false);
    }
}
