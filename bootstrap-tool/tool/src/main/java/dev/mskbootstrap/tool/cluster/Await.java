package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;

/** Waits for what an AdminClient promised: bounded, and with the reason when it does not come. */
final class Await {

    /** The client's own deadline passes first and says more than ours. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration timeout;
    private final Function<Throwable, ClusterException> loginFailure;

    Await(Duration timeout) {
        this(timeout, cause -> failed("log in", cause));
    }

    /** @param loginFailure what to say when brokers turn the client away */
    Await(Duration timeout, Function<Throwable, ClusterException> loginFailure) {
        this.timeout = timeout;
        this.loginFailure = loginFailure;
    }

    /** Either the value, or the failure that took its place. */
    sealed interface Result<T> {
        record Value<T>(T value) implements Result<T> {}

        record Failure<T>(Throwable cause) implements Result<T> {}
    }

    <T> Result<T> result(KafkaFuture<T> future) {
        return result(future, timeout.plus(GRACE));
    }

    /** For what is worth less patience than the rest of the run. */
    <T> Result<T> result(KafkaFuture<T> future, Duration patience) {
        try {
            return new Result.Value<>(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Result.Failure<>(rethrowIfWhole(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            return new Result.Failure<>(new org.apache.kafka.common.errors.TimeoutException("no answer", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failure<>(e);
        }
    }

    /** The value, or a {@link ClusterException} that names the action. */
    <T> T value(String action, KafkaFuture<T> future) {
        return switch (result(future)) {
            case Result.Value<T> value -> value.value();
            case Result.Failure<T> failure -> throw failed(action, failure.cause());
        };
    }

    /** @param lack what is missing when brokers say that we may not do it */
    Answer answer(KafkaFuture<Void> future, Supplier<Lack> lack) {
        return switch (result(future)) {
            case Result.Value<Void> value -> Answer.OK;
            case Result.Failure<Void> failure -> answer(failure.cause(), lack);
        };
    }

    /** What becomes of a write that failed. */
    static Answer answer(Throwable cause, Supplier<Lack> lack) {
        if (cause instanceof ThrottlingQuotaExceededException throttled) {
            return new Answer.Throttled(Duration.ofMillis(throttled.throttleTimeMs()));
        }
        Reason reason = Reasons.ofWrite(cause);
        return reason == Reason.NOT_AUTHORISED
                ? Answer.refused(lack.get())
                : Answer.refused(reason, Reasons.text(cause));
    }

    static ClusterException failed(String action, Throwable cause) {
        return new ClusterException(action, Reasons.text(cause), Reasons.fix(cause), cause);
    }

    /** A failed log-in concerns the whole run, not one item of a request. */
    private Throwable rethrowIfWhole(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            throw loginFailure.apply(cause);
        }
        return cause;
    }
}
