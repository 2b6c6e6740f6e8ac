package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.BastionAws.Look;
import dev.mskbootstrap.tool.bastion.Reply.Failure;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.plan.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of a command, in a reply or in a sentence. */
final class Ending {

    /** More than these SSM does not keep. */
    private static final int MOST_CHARACTERS = 24_000;

    /** Bash's exit codes above this say which signal it was. */
    private static final int KILLED = 128;

    /** What SSM's agent puts behind the stderr of a script that has failed. */
    private static final Pattern SSMS_OWN = Pattern.compile("failed to run commands: exit status \\d+\\s*$");

    private static final String LAUNCHER = "msk-bootstrap: ";

    private final String instance;
    private final Look look;

    Ending(String instance, Look look) {
        this.instance = instance;
        this.look = look;
    }

    <R extends Reply> R reply(Request request, Class<R> type) {
        Optional<Reply.Refused> refused =
                Wire.reply(look.stdout(), Reply.Refused.class).filter(each -> isRefusal(each));
        if (refused.isPresent()) {
            throw refusal(refused.get().error());
        }
        return Wire.reply(look.stdout(), type).filter(reply -> isWhole(reply)).orElseThrow(() -> silence(request));
    }

    @SuppressWarnings("UnnecessaryNullCheck") // JSON of another reply has no error
    private static boolean isRefusal(Reply.Refused reply) {
        return reply.error() != null;
    }

    @SuppressWarnings("UnnecessaryNullCheck") // JSON may be of something else
    private static boolean isWhole(Reply reply) {
        return !(reply instanceof Reply.Ran ran) || ran.stdout() != null;
    }

    private RuntimeException refusal(Failure failure) {
        String where = failure.what() + " (" + instance + ")";
        return switch (failure.kind()) {
            case BUSY ->
                new RefusedException(
                        failure.why() + " (" + instance + "). Nothing was changed.", List.of(failure.fix()));
            case DISTRIBUTION -> new NotInstalledException(where, failure.why(), failure.fix());
            case FAILED -> new ClusterException(where, failure.why(), failure.fix(), null);
        };
    }

    private RuntimeException silence(Request request) {
        return switch (look.status().replace(" ", "")) {
            case "DeliveryTimedOut" ->
                because(
                        "SSM could not deliver the command within a minute",
                        "see whether the instance runs and its agent is online, and try again; nothing was run");
            case "Undeliverable" ->
                because(
                        "SSM finds no way to the instance",
                        "see whether it runs and its agent is online; nothing was run");
            case "ExecutionTimedOut" ->
                because("it took longer than the SSM document allows", "run plan: it shows what was done");
            case "Cancelled", "Terminated" -> because("it was cancelled", "run plan: it shows what was done");
            case "Success", "Failed" -> unanswered(request);
            default -> because("SSM says " + look.status(), "see the command in the console of Systems Manager");
        };
    }

    private RuntimeException unanswered(Request request) {
        if (look.stdout().length() >= MOST_CHARACTERS) {
            return because("SSM has cut its answer off", "use the same version of msk-bootstrap on both sides");
        }
        if (look.code() > KILLED) {
            return because(
                    "what ran there was killed by signal " + (look.code() - KILLED),
                    "see the memory there; then run plan: it shows what was done, and what it left there goes with a later run");
        }
        return request instanceof Request.Install
                ? new ClusterException(
                        "install on the bastion " + instance, said(), "mend that, and run it again", null)
                : new NotInstalledException(
                        "run something on the bastion " + instance,
                        said(),
                        "install or update the distribution there, bastion install does, and the SSM document beside it");
    }

    /** What our launcher says first, and our scripts last; SSM's own line behind it says nothing. */
    private String said() {
        List<String> lines = SSMS_OWN.matcher(look.stderr())
                .replaceFirst("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream()
                .filter(line -> line.startsWith(LAUNCHER))
                .map(line -> line.substring(LAUNCHER.length()))
                .findFirst()
                .orElseGet(() -> lines.isEmpty()
                        ? "there was no answer, and the script ended with " + look.code()
                        : lines.getLast());
    }

    private ClusterException because(String reason, String fix) {
        return new ClusterException("get an answer from the bastion " + instance, reason, fix, null);
    }
}
