package dev.mskbootstrap.tool.bastion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the agent on the bastion is asked to do. Each is checked when it is made, by whoever asks and by the agent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Request.Install.class, name = "install"),
    @JsonSubTypes.Type(value = Request.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Request.Run.class, name = "run"),
    @JsonSubTypes.Type(value = Request.Get.class, name = "get"),
    @JsonSubTypes.Type(value = Request.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = Request.Clean.class, name = "clean")
})
public sealed interface Request {

    /** The subcommands of msk-bootstrap that are of use on a bastion; no other is run there. */
    Set<String> COMMANDS = Set.of("validate", "plan", "apply", "verify", "describe", "export", "policy");

    /** What the agent is, what it has, and what it does at the moment. */
    record Status() implements Request {}

    /**
     * The distribution. It is for the document's own script, which has no agent to ask before it is done: its JSON is one object
     * of plain strings and numbers.
     *
     * @param from {@code s3://bucket/key} or {@code https://...}
     * @param owner the account that the bucket has to be of; null when it is no bucket
     */
    record Install(String sha256, String from, @Nullable String owner) implements Request {

        private static final Pattern FROM = Pattern.compile("(s3|https)://[!-~&&[^\"'\\\\`$]]+");

        public Install {
            requireDigest(sha256);
            require(FROM.matcher(from).matches(), "no address of a distribution", from);
            require(owner == null || owner.matches("[0-9]{12}"), "no account", owner);
        }
    }

    /** A part of the files of a run, for when there is no bucket. */
    record Put(String work, int part, String data) implements Request {
        public Put {
            requireWork(work);
            require(part >= 0 && part < MOST_PARTS, "no number of a part", part);
        }
    }

    /**
     * A command of msk-bootstrap.
     *
     * @param work the id of the run
     * @param arguments the command first
     * @param by who asks for it
     * @param timeout in seconds
     * @param variables those that the files name, resolved where the command was typed
     * @param distribution the digest that is expected; null when any will do
     * @param out where to put what does not fit into the answer; null when it is fetched by {@code get}
     * @param commit of the repository that the files are from; null when it is not known
     * @param shows parts of what the answer shall look like: {@code unicode}, {@code progress}, {@code output}
     */
    record Run(
            String work,
            List<String> arguments,
            String by,
            long timeout,
            SortedMap<String, String> variables,
            Bundle files,
            @Nullable String distribution,
            @Nullable ObjectPlace out,
            @Nullable String commit,
            Set<Show> shows)
            implements Request {

        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        public Run {
            requireWork(work);
            arguments = List.copyOf(arguments);
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
            shows = Set.copyOf(shows);
            require(!arguments.isEmpty() && COMMANDS.contains(arguments.getFirst()), "no command", arguments);
            require(timeout > 0, "no time", timeout);
            require(variables.keySet().stream().allMatch(NAME.asMatchPredicate()), "no variables", variables.keySet());
            require(commit == null || commit.matches("[0-9a-f]{40,64}"), "no commit", commit);
            if (distribution != null) {
                requireDigest(distribution);
            }
        }

        public String command() {
            return arguments.getFirst();
        }

        /** Whether only one such command may run at a time. */
        public boolean isExclusive() {
            return command().equals("apply");
        }
    }

    /** What the operator's terminal can show, and is there to show. */
    enum Show {
        UNICODE,
        PROGRESS,
        /** What the command prints goes to where people look, since nobody unpacks the answer. */
        OUTPUT
    }

    /**
     * The files that a run needs, whole when their digest is the one given.
     *
     * @param data themselves, in base64; null when they come otherwise
     * @param from the object in S3 that holds them; null when they come otherwise
     * @param parts how many parts were put before; 0 when they come otherwise
     */
    record Bundle(
            String sha256, @Nullable String data, @Nullable ObjectPlace from, int parts) {
        public Bundle {
            requireDigest(sha256);
            require(parts >= 0 && parts <= MOST_PARTS, "no number of parts", parts);
        }
    }

    /** The part of a file of a run that begins at an offset. */
    record Get(String work, String name, long offset) implements Request {

        private static final Pattern NAME = Pattern.compile("stdout|stderr|out/[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

        public Get {
            requireWork(work);
            require(NAME.matcher(name).matches(), "no file of a run", name);
            require(offset >= 0, "no offset", offset);
        }
    }

    /** Ends a run as Ctrl-C would. */
    record Stop(String work) implements Request {
        public Stop {
            requireWork(work);
        }
    }

    /** Removes what a run has left. */
    record Clean(String work) implements Request {
        public Clean {
            requireWork(work);
        }
    }

    /** So many parts of 20,000 bytes are 10 MB. */
    int MOST_PARTS = 512;

    private static void requireWork(String work) {
        require(work.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "no id of a run", work);
    }

    private static void requireDigest(String sha256) {
        require(sha256.matches("[0-9a-f]{64}"), "no SHA-256", sha256);
    }

    private static void require(boolean isRight, String what, @Nullable Object value) {
        if (!isRight) {
            throw new IllegalArgumentException(what + ": " + value);
        }
    }
}
