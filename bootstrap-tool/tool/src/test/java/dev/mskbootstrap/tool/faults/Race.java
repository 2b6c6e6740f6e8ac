package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spine.Bootstrap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

/** Two applies of the same topics at once; both have planned before either begins. */
final class Race {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Fleet fleet;
    private final Stage stage;
    private final CyclicBarrier start = new CyclicBarrier(2);

    Race(Fleet fleet, Stage stage) {
        this.fleet = fleet;
        this.stage = stage;
    }

    List<Told> run(Mixture mixture) {
        List<CompletableFuture<Told>> both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> apply(mixture)))
                .limit(2)
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private Told apply(Mixture mixture) {
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.direct(), TIMEOUT)) {
            Bootstrap bootstrap = stage.bootstrap(cluster);
            Plan plan = bootstrap.plan(mixture.desired());
            start.await();
            Applied applied = bootstrap.apply(plan);
            boolean isVerified =
                    bootstrap.verify(mixture.desired(), TIMEOUT, false).isGood();
            return new Told(plan.changes(), applied, isVerified);
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
