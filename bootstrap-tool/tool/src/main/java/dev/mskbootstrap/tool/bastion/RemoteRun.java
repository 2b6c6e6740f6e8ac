package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.Reply.Content;
import dev.mskbootstrap.tool.bastion.Reply.Ran;
import dev.mskbootstrap.tool.bastion.Request.Bundle;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Bastion;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A command of msk-bootstrap on the bastion, from its files' departure to its output's return. */
public final class RemoteRun {

    /** So many bytes make a command of some 36,000 characters; the document takes 100,000. */
    static final int A_PART = 20_000;

    private final Courier courier;
    private final Bastion bastion;
    private final Bucket bucket;
    private final Wish wish;
    private final byte[] files;
    private boolean isSilent;
    private final String work = UUID.randomUUID().toString();

    public RemoteRun(Courier courier, Bastion bastion, Bucket bucket, Wish wish) {
        this.courier = courier;
        this.bastion = bastion;
        this.bucket = bucket;
        this.wish = wish;
        this.files = wish.files().bytes();
    }

    /**
     * What is to be run.
     *
     * @param environment its name, for the keys of objects
     * @param arguments as the bastion shall have them
     * @param by who asks for it
     * @param distribution that is to do it; null when any will do
     */
    public record Wish(
            String environment,
            List<String> arguments,
            Shipment files,
            SortedMap<String, String> variables,
            String by,
            Duration timeout,
            @Nullable Distribution distribution,
            @Nullable String commit,
            boolean isUnicode) {}

    /** What came of it. */
    public record Result(int exit, boolean isLate, String stdout, String stderr, SortedMap<String, String> files) {}

    /** Who looks on. */
    public interface Watch {

        /** The distribution is being installed first. */
        void installing();

        /** From now on the command may do something: it is to be stopped, not abandoned. */
        void started();

        /** What it has said up to now. */
        void said(String all);

        /** Why that cannot be had, and what to do. */
        void unheard(String why, String fix);
    }

    /** Installs the distribution first, where it is known which and it is not there. */
    public Result run(Watch watch, BooleanSupplier interrupted) {
        try {
            return result(ran(watch, interrupted));
        } catch (NotInstalledException e) {
            Distribution distribution = wish.distribution();
            if (distribution == null) {
                throw e.failure();
            }
            watch.installing();
            return again(distribution, watch, interrupted);
        }
    }

    private Result again(Distribution distribution, Watch watch, BooleanSupplier interrupted) {
        try {
            new Installation(courier, bucket).install(distribution);
            return result(ran(watch, interrupted));
        } catch (NotInstalledException e) {
            throw e.failure();
        }
    }

    private Ran ran(Watch watch, BooleanSupplier interrupted) {
        Request.Run request = request(shipped());
        watch.started();
        Stopping stopping = new Stopping(courier, bastion, work, interrupted);
        return courier.ask(request, Ran.class, bastion.logGroup(), command -> {
            stopping.look(command);
            tell(watch, command);
        });
    }

    /** Who may not read the log sees less, and the command goes on. */
    private void tell(Watch watch, String command) {
        String group = isSilent ? null : bastion.logGroup();
        if (group == null) {
            return;
        }
        try {
            watch.said(String.join(
                    "\n",
                    courier.aws().logged(group, command, courier.instance().id())));
        } catch (ClusterException e) {
            isSilent = true;
            watch.unheard(String.valueOf(e.getMessage()), e.fix());
        }
    }

    private Request.Run request(Bundle bundle) {
        Distribution distribution = wish.distribution();
        return new Request.Run(
                work,
                wish.arguments(),
                wish.by(),
                wish.timeout().toSeconds(),
                wish.variables(),
                bundle,
                distribution == null ? null : distribution.sha256(),
                out(""),
                wish.commit(),
                shows());
    }

    private Set<Request.Show> shows() {
        Set<Request.Show> shows = new java.util.TreeSet<>();
        if (wish.isUnicode()) {
            shows.add(Request.Show.UNICODE);
        }
        if (bastion.logGroup() != null) {
            shows.add(Request.Show.PROGRESS);
        }
        return shows;
    }

    private @Nullable ObjectPlace out(String name) {
        return bucket.place("out/" + wish.environment() + "/" + work + "/" + name)
                .orElse(null);
    }

    /** Through the bucket; without one, in the command itself or in others before it. */
    private Bundle shipped() {
        String sha256 = Packed.sha256(files);
        ObjectPlace place = bucket.place("env/" + wish.environment() + "/" + work + "/files.zip")
                .orElse(null);
        if (place != null) {
            courier.aws().put(place, files);
            return new Bundle(sha256, null, place, 0);
        }
        return files.length <= A_PART
                ? new Bundle(sha256, base64(files), null, 0)
                : new Bundle(sha256, null, null, shippedInParts());
    }

    private int shippedInParts() {
        int parts = 0;
        for (int from = 0; from < files.length; from += A_PART) {
            byte[] part = Arrays.copyOfRange(files, from, Math.min(files.length, from + A_PART));
            Request put = new Request.Put(work, parts, base64(part));
            courier.ask(put, Reply.Done.class, null, Courier.OnLooker.NOBODY);
            parts++;
        }
        return parts;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Result result(Ran ran) {
        Fetching fetching = new Fetching(courier, work, out(""));
        String stdout = fetching.text(ran.stdout());
        String stderr = fetching.text(ran.stderr());
        SortedMap<String, String> written = new TreeMap<>();
        for (Content file : ran.files()) {
            written.put(file.name().replaceFirst("^out/", ""), fetching.text(file));
        }
        if (ran.isKept()) {
            courier.ask(new Request.Clean(work), Reply.Done.class);
        }
        return new Result(ran.exit(), ran.isLate(), stdout, stderr, written);
    }
}
