package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.bastion.BastionAws.Look;
import dev.mskbootstrap.tool.bastion.BastionAws.Order;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Bastion;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries requests to one bastion, waits for what becomes of them, and brings the replies. */
public final class Courier {

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** SSM does not notice that an instance has stopped until the command's time is up. */
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(30);

    private static final Set<String> ON_THE_WAY = Set.of("Pending", "InProgress", "Delayed", "Cancelling");

    private final BastionAws aws;
    private final Bastion bastion;
    private final Instance instance;
    private final Waiting waiting;

    public Courier(BastionAws aws, Bastion bastion, Instance instance, Waiting waiting) {
        this.aws = aws;
        this.bastion = bastion;
        this.instance = instance;
        this.waiting = waiting;
    }

    /** Somebody who looks on while a command is under way, and may do something about it. */
    @FunctionalInterface
    public interface OnLooker {
        OnLooker NOBODY = command -> {};

        void look(String command);
    }

    public Instance instance() {
        return instance;
    }

    BastionAws aws() {
        return aws;
    }

    Waiting waiting() {
        return waiting;
    }

    /** The reply; throws when there is none, or when it is that the agent does not do it. */
    public <R extends Reply> R ask(Request request, Class<R> type) {
        try {
            return ask(request, type, null, OnLooker.NOBODY);
        } catch (NotInstalledException e) {
            throw e.failure();
        }
    }

    /** Throws a {@link NotInstalledException} when to install a distribution may help. */
    <R extends Reply> R ask(Request request, Class<R> type, @Nullable String logGroup, OnLooker onLooker) {
        String id = UUID.randomUUID().toString();
        String command = aws.send(new Order(instance.id(), bastion.document(), Wire.encode(request, id), logGroup));
        Look end = await(request, command, onLooker);
        return new Ending(instance.id(), end).reply(request, type);
    }

    private Look await(Request request, String command, OnLooker onLooker) {
        Duration pinged = waiting.now();
        for (Duration wait = FIRST; ; wait = longer(wait)) {
            waiting.sleep(wait);
            Optional<Look> look = asked(request, () -> aws.look(command, instance.id()));
            if (look.filter(each -> !ON_THE_WAY.contains(each.status())).isPresent()) {
                return look.get();
            }
            onLooker.look(command);
            if (waiting.now().minus(pinged).compareTo(BETWEEN_PINGS) >= 0) {
                requireOnline(request);
                pinged = waiting.now();
            }
        }
    }

    /** Who cannot be told how it is with a run has to know that it goes on. */
    private static <T> T asked(Request request, Supplier<T> question) {
        try {
            return question.get();
        } catch (ClusterException e) {
            if (!(request instanceof Request.Run run)) {
                throw e;
            }
            throw new ClusterException(
                    e.action(),
                    e.reason(),
                    e.fix() + "; " + run.command() + " may go on there: bastion status says so, and plan what is done",
                    e);
        }
    }

    private static Duration longer(Duration wait) {
        Duration next = wait.plus(wait.dividedBy(4));
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }

    private void requireOnline(Request request) {
        boolean isRunning = asked(request, () -> aws.instances(bastion.tags())).stream()
                .anyMatch(
                        each -> each.id().equals(instance.id()) && each.state().equals("running"));
        if (!isRunning) {
            throw new ClusterException(
                    "wait for the command on the bastion " + instance.id(),
                    "the instance has stopped while the command ran",
                    "start it again, and run plan: it shows what was done; what it left there goes with a later run",
                    null);
        }
    }
}
