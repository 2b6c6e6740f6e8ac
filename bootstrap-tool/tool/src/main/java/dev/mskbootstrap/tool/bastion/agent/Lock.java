package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.Reply.Kind;
import dev.mskbootstrap.tool.bastion.Reply.Running;
import dev.mskbootstrap.tool.bastion.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One apply at a time on this bastion. The kernel frees the lock when its holder dies, however that comes about. It is a
 * courtesy: that a plan is applied to what it was made for rests on the comparison of plans.
 */
final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Throws a {@link RefusalException} that names the holder when there is one. */
    static Lock take(Path file, Running holder) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw busy(file);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Wire.line(holder).getBytes(StandardCharsets.UTF_8)));
            return new Lock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static RefusalException busy(Path file) {
        return new RefusalException(
                Kind.BUSY,
                "start apply on the bastion",
                "another one runs there" + holder(file),
                "wait until it has ended; `bastion status` shows it");
    }

    private static String holder(Path file) {
        try {
            Running holder = Wire.read(Files.readString(file), Running.class);
            return ", started by " + holder.by() + " at " + holder.since();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
