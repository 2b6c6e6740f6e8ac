package dev.mskbootstrap.sandbox;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The start of several nodes, each in a thread of its own, because each waits for the controller.
 *
 * <p>When one fails the others are interrupted: without a controller they would wait for a minute.
 */
final class ParallelStart {
    private ParallelStart() {}

    static void of(List<Node> nodes, Deadline deadline) throws StartFailure {
        ExecutorService threads = Executors.newFixedThreadPool(
                nodes.size(), Thread.ofPlatform().name("sandbox-start-", 1).factory());
        try {
            awaitAll(nodes, new ExecutorCompletionService<>(threads), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted");
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private static void awaitAll(List<Node> nodes, ExecutorCompletionService<@Nullable Void> started, Deadline deadline)
            throws StartFailure, InterruptedException {
        for (Node node : nodes) {
            started.submit(() -> {
                node.start();
                return null;
            });
        }
        for (Node ignored : nodes) {
            requireStarted(started.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private static void requireStarted(@Nullable Future<@Nullable Void> ended)
            throws StartFailure, InterruptedException {
        if (ended == null) {
            throw new StartFailure("no answer from the controller in time");
        }
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new StartFailure(e.getCause() == null ? e : e.getCause());
        }
    }
}
