package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.BastionAws.Order;
import dev.mskbootstrap.tool.spec.Bastion;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, on its way to the bastion: once, by a second command that stops the first one's process, so that it can finish what
 * is under way and say what it has done; only when that has not helped is the command cancelled.
 */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Courier courier;
    private final Bastion bastion;
    private final String work;
    private final BooleanSupplier interrupted;
    private @Nullable Duration since;
    private boolean isCancelled;

    Stopping(Courier courier, Bastion bastion, String work, BooleanSupplier interrupted) {
        this.courier = courier;
        this.bastion = bastion;
        this.work = work;
        this.interrupted = interrupted;
    }

    /** To be called every now and then while the command is under way. */
    void look(String command) {
        if (!interrupted.getAsBoolean()) {
            return;
        }
        Duration now = courier.waiting().now();
        String instance = courier.instance().id();
        if (since == null) {
            since = now;
            String request =
                    Wire.encode(new Request.Stop(work), UUID.randomUUID().toString());
            courier.aws().send(new Order(instance, bastion.document(), request, null));
        } else if (!isCancelled && now.minus(since).compareTo(PATIENCE) >= 0) {
            isCancelled = true;
            courier.aws().cancel(command, instance);
        }
    }
}
