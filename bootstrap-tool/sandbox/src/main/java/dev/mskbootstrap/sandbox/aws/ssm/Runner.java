package dev.mskbootstrap.sandbox.aws.ssm;

import dev.mskbootstrap.msk.iam.ServicePermissions;
import dev.mskbootstrap.sandbox.aws.service.Clients;
import dev.mskbootstrap.sandbox.aws.service.LogLines;
import dev.mskbootstrap.sandbox.aws.ssm.Invocation.Ending;
import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.CurrentWorld;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The agents of all instances: one that is there runs a command by bash, in the folder that plays its instance.
 *
 * @param url where commands find AWS
 */
record Runner(CurrentWorld world, LogLines lines, String url) {

    private static final Duration BETWEEN_LINES = Duration.ofMillis(50);

    /** What a command gets of this process's environment. */
    private static final List<String> INHERITED = List.of("PATH", "JAVA_HOME", "LANG", "LC_ALL", "TMPDIR");

    /** Runs it to its end, whichever that is; interrupted, it leaves it where it stands. */
    void run(Invocation invocation) throws InterruptedException {
        Instance instance = invocation.instance();
        boolean isThere = instance.state().equals(Instance.RUNNING) && instance.agent() == Agent.ONLINE;
        if (isThere) {
            execute(invocation);
        } else if (instance.agent() == Agent.UNREACHABLE) {
            invocation.finish(State.UNDELIVERABLE);
        } else {
            Ending ending = invocation.await(invocation.order().time().delivery());
            invocation.finish(ending == Ending.CANCELLED ? State.CANCELLED : State.DELIVERY_TIMED_OUT);
        }
    }

    private void execute(Invocation invocation) throws InterruptedException {
        Order order = invocation.order();
        Instance instance = invocation.instance();
        invocation.start();
        try (ScriptRun run = ScriptRun.start(
                order.step().script(), instance.machine().folder(), environment(instance, order.step()))) {
            CompletableFuture<Void> unused = run.process().onExit().thenRun(() -> invocation.end(Ending.EXITED));
            stopInTime(invocation);
            Ending ending = follow(invocation, tails(invocation, run));
            run.kill();
            if (ending != Ending.LOST) {
                invocation.finish(ending, run);
                return;
            }
        }
        // SSM hears nothing of an instance that stopped, and waits as long as the command might have run.
        Thread.sleep(order.time().execution());
        invocation.finishLost();
    }

    private static Ending follow(Invocation invocation, List<LogTail> tails) throws InterruptedException {
        while (!tails.isEmpty() && !invocation.hasEnded()) {
            tails.forEach(tail -> tail.bring(false));
            Thread.sleep(BETWEEN_LINES);
        }
        Ending ending = invocation.await(invocation.order().time().execution());
        tails.forEach(tail -> tail.bring(ending != Ending.LOST));
        return ending;
    }

    private List<LogTail> tails(Invocation invocation, ScriptRun run) {
        String group = invocation.order().logGroup();
        Instance instance = invocation.instance();
        if (group == null || !mayLog(instance, group)) {
            return List.of();
        }
        Order order = invocation.order();
        return List.of(
                new LogTail(run.stdout(), group, order.stream(instance.id(), "stdout"), lines),
                new LogTail(run.stderr(), group, order.stream(instance.id(), "stderr"), lines));
    }

    /** The agent writes with the rights of the instance, and says nothing when it lacks them. */
    private boolean mayLog(Instance instance, String group) {
        String arn = world.get().arn("logs", "log-group:" + group + ":log-stream:");
        ServicePermissions.Request request = new ServicePermissions.Request(
                "logs:PutLogEvents", arn, world.get().region(), Map.of());
        return role(instance)
                .map(role -> new ServicePermissions(role.member().identity()))
                .filter(permissions -> permissions.decide("", request).isAllowed())
                .isPresent();
    }

    private void stopInTime(Invocation invocation) {
        Duration time = invocation.instance().stopsAfter();
        if (time != null) {
            Instance stopped = invocation
                    .instance()
                    .stoppingAfter(null)
                    .inState(Instance.STOPPED)
                    .withAgent(Agent.LOST);
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        world.change(stopped);
                        invocation.end(Ending.LOST);
                    });
        }
    }

    private Optional<AwsIdentity> role(Instance instance) {
        String role = instance.machine().role();
        return role == null ? Optional.empty() : world.get().find(AwsIdentity.class, role);
    }

    private Map<String, String> environment(Instance instance, CommandDocument.Step step) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().retainAll(INHERITED);
        environment.putAll(step.variables());
        environment.putAll(instance.machine().variables());
        environment.put("HOME", instance.machine().folder().toString());
        environment.put("MSK_BOOTSTRAP_ROOT", instance.machine().folder().toString());
        environment.put("AWS_SSM_INSTANCE_ID", instance.id());
        environment.put("AWS_SSM_REGION_NAME", world.get().region());
        role(instance).ifPresent(role -> environment.putAll(Clients.variables(url, world.get(), role)));
        return environment;
    }
}
