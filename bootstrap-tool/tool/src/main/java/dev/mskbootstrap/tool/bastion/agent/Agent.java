package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.bastion.Reply;
import dev.mskbootstrap.tool.bastion.Reply.Failure;
import dev.mskbootstrap.tool.bastion.Reply.Kind;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Wire;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Does on the bastion what a request asks for. */
public final class Agent {

    /** What SSM is told when the agent itself could not do it; no exit code of a command. */
    private static final int REFUSED = 64;

    private final Root root;
    private final ObjectStore objects;
    private final Consumer<String> progress;

    /** @param progress takes what a command says while it runs */
    public Agent(Path root, ObjectStore objects, Consumer<String> progress) {
        this.root = new Root(root);
        this.objects = objects;
        this.progress = progress;
    }

    /** The line to print, and the exit code: of a run, the command's own. */
    public record Answer(String line, int exit) {}

    /** To a request as {@link Wire#encode} writes it. */
    public Answer answer(String request) {
        Reply reply = reply(request);
        return new Answer(Wire.line(reply), exit(reply));
    }

    private static int exit(Reply reply) {
        return switch (reply) {
            case Reply.Ran ran -> ran.exit();
            case Reply.Refused refused -> REFUSED;
            case Reply.Status status -> 0;
            case Reply.Page page -> 0;
            case Reply.Done done -> 0;
        };
    }

    private Reply reply(String text) {
        try {
            return reply(Wire.request(text));
        } catch (RefusalException e) {
            return new Reply.Refused(e.failure());
        } catch (ClusterException e) {
            return failed(e.action() + " from the bastion", e.reason(), e.fix());
        } catch (IllegalArgumentException e) {
            return failed("read the request", String.valueOf(e.getMessage()), "use the same version on both sides");
        } catch (IOException e) {
            return failed(e);
        } catch (UncheckedIOException e) {
            return failed(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("wait for the command", "the agent was interrupted", "run it again");
        }
    }

    private Reply reply(Request request) throws IOException, InterruptedException {
        return switch (request) {
            case Request.Status status -> status();
            case Request.Install install -> status();
            case Request.Put put -> put(put);
            case Request.Run run -> new RunWork(root, run, objects, progress).run();
            case Request.Get get -> Contents.page(root.work(get.work()), get);
            case Request.Stop stop -> stop(root.work(stop.work()));
            case Request.Clean clean -> clean(root.work(clean.work()));
        };
    }

    private Reply status() {
        Optional<Reply.Running> running = root.allWork().stream()
                .flatMap(work -> RecordedProcess.read(work).stream())
                .filter(process -> process.find().isPresent())
                .map(RecordedProcess::running)
                .findFirst();
        return new Reply.Status(
                Reply.VERSION,
                root.distribution(),
                System.getProperty("java.version"),
                architecture(),
                root.freeKiB(),
                running.orElse(null));
    }

    /** In EC2's words, but for arm64, which Linux calls otherwise. */
    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private Reply put(Request.Put put) throws IOException {
        Arrival.keep(root.makeWork(put.work()), put);
        return new Reply.Done("kept");
    }

    private static Reply stop(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return new Reply.Done("it has ended");
        }
        Files.writeString(Child.stop(work), "");
        return RecordedProcess.read(work)
                        .flatMap(RecordedProcess::find)
                        .map(ProcessHandle::destroy)
                        .orElse(false)
                ? new Reply.Done("asked to end")
                : new Reply.Done("it has ended, or not begun");
    }

    private static Reply clean(Path work) {
        if (Files.isDirectory(work) && !RecordedProcess.isAlive(work)) {
            Root.remove(work);
        }
        return new Reply.Done("clean");
    }

    private Reply failed(IOException e) {
        return root.isFull()
                ? new Reply.Refused(root.full().failure())
                : failed("read or write on the bastion", e.toString(), "see to " + root.folder() + " there");
    }

    private static Reply failed(String what, String why, String fix) {
        return new Reply.Refused(new Failure(Kind.FAILED, what, why, fix));
    }
}
