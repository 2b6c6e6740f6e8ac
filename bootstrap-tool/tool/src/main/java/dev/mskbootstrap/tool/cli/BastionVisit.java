package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.aws.AwsBastion;
import dev.mskbootstrap.tool.bastion.BastionAws;
import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.bastion.BastionFinder;
import dev.mskbootstrap.tool.bastion.Bucket;
import dev.mskbootstrap.tool.bastion.Courier;
import dev.mskbootstrap.tool.bastion.Distribution;
import dev.mskbootstrap.tool.bastion.Installation;
import dev.mskbootstrap.tool.bastion.Reply;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Waiting;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Bastion;
import dev.mskbootstrap.tool.spec.Environment;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One bastion, found, for what there is to say to it. */
final class BastionVisit {

    private final Invocation invocation;
    private final Environment environment;

    BastionVisit(Invocation invocation, Environment environment) {
        this.invocation = invocation;
        this.environment = environment;
    }

    /** What is done with a bastion that was found. */
    <T> T at(BiFunction<Courier, Bucket, T> deed) {
        Bastion bastion = Objects.requireNonNull(environment.bastion());
        return asking(aws -> {
            Instance instance = new BastionFinder(aws, bastion).find();
            return deed.apply(new Courier(aws, bastion, instance, Waiting.REAL), new Bucket(aws, bastion, instance));
        });
    }

    /** What takes no bastion, but AWS where it would be. */
    <T> T asking(Function<BastionAws, T> deed) {
        String region =
                String.valueOf(Objects.requireNonNull(environment.bastion()).region());
        try (AwsBastion aws = AwsBastion.open(operator(), region)) {
            return deed.apply(aws);
        }
    }

    /** Whose identity SSM sees: the profile that env.yaml names, and no role, which is the bastion's to assume. */
    private Auth operator() {
        return environment.auth() instanceof Auth.Iam iam
                ? new Auth.Iam(iam.profile(), null, null, null)
                : new Auth.None();
    }

    int status() {
        return at((courier, bucket) -> answer(courier, courier.ask(new Request.Status(), Reply.Status.class)));
    }

    int install(@Nullable Path file) {
        Distribution distribution = distribution(file)
                .orElseThrow(() -> new ClusterException(
                        "install the distribution on the bastion",
                        "nobody says which",
                        "give --distribution FILE, the tarball that mvn package makes, or write bastion: {artefact:"
                                + " https://...#sha256=...} in env.yaml",
                        null));
        return at((courier, bucket) -> answer(courier, new Installation(courier, bucket).install(distribution)));
    }

    Optional<Distribution> distribution(@Nullable Path file) {
        return file == null
                ? Distribution.ofArtefact(
                        Objects.requireNonNull(environment.bastion()).artefact())
                : Optional.of(Distribution.ofFile(invocation.workingDirectory().resolve(file)));
    }

    private int answer(Courier courier, Reply.Status status) {
        say("bastion       " + courier.instance().id() + ", " + status.architecture());
        say("distribution  " + (status.distribution() == null ? "none" : status.distribution()));
        say("Java          " + (status.java() == null ? "none" : status.java()));
        say("free          " + status.freeKiB() / 1024 + " MiB");
        Reply.Running running = status.running();
        say("running       "
                + (running == null
                        ? "nothing"
                        : running.command() + ", started by " + running.by() + " at " + running.since()));
        return ExitCode.OK.code();
    }

    private void say(String line) {
        invocation.out().println(Printable.text(line));
    }
}
