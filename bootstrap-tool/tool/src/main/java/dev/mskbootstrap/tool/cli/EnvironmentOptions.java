package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Environments;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which environment, and which part of it. */
final class EnvironmentOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--env",
            paramLabel = "NAME|DIR",
            description = "The environment: a folder in envs/ by its name, or the path of any such folder.")
    private @Nullable String env;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            split = ",",
            description = "Only these topics: names, or prefixes such as eeg.*. May be repeated.")
    private List<NamePattern> only = new ArrayList<>();

    private Duration timeout = Duration.ofSeconds(30);

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long to wait for each answer of the brokers: 500ms, 30s, 2m. Default: 30s.")
    void setTimeout(Duration value) {
        if (value.isZero()) {
            throw wrong("--timeout TIME: wait at least 1ms");
        }
        timeout = value;
    }

    boolean isNamed() {
        return env != null;
    }

    List<NamePattern> only() {
        return only;
    }

    /** The part that was asked for; a pattern that covers nothing is more likely a slip than a wish. */
    Desired narrowed(Desired desired) {
        Desired part = desired.only(only);
        boolean isNothing = part.topics().isEmpty() && part.remove().isEmpty();
        if (!only.isEmpty() && isNothing && !(desired.unmanaged() instanceof Unmanaged.Delete)) {
            throw wrong("--only covers no declared topic: " + words(only));
        }
        return part;
    }

    /** Beyond its scope an environment has nothing to say, even of what is there. */
    void requireInScope(Environment environment) {
        only.stream()
                .filter(pattern ->
                        environment.scope().stream().noneMatch(mine -> mine.covers(pattern) || pattern.covers(mine)))
                .findFirst()
                .ifPresent(pattern -> {
                    throw wrong("--only " + pattern.text() + " is outside the scope of " + environment.name() + ": "
                            + words(environment.scope()));
                });
    }

    private static String words(List<NamePattern> patterns) {
        return patterns.stream().map(NamePattern::text).collect(Collectors.joining(", "));
    }

    Duration timeout() {
        if (timeout.isZero()) {
            throw wrong("--timeout must be more than nothing");
        }
        return timeout;
    }

    /** The folder of the environment that was named. */
    Path folder(Invocation invocation) {
        if (env == null) {
            throw wrong("--env is missing: say which environment. " + known(invocation));
        }
        return folder(env, invocation);
    }

    /** The folder of an environment that is named elsewhere. */
    Path folder(String name, Invocation invocation) {
        return find(name, invocation).orElseThrow(() -> wrong(unknown(name, invocation)));
    }

    static Optional<Path> find(String name, Invocation invocation) {
        return environments(invocation).find(name);
    }

    /** That there is none of that name, and which there are. */
    static String unknown(String name, Invocation invocation) {
        return "there is no environment \"" + name + "\". " + known(invocation);
    }

    /** What was given on the command line, or the environment that the folder stands for. */
    String given(Path folder) {
        return env != null ? env : String.valueOf(folder.getFileName());
    }

    /** What was planned cannot be narrowed afterwards. */
    void requireNoPattern() {
        if (!only.isEmpty()) {
            throw wrong("--only cannot narrow a plan file: give it to plan instead");
        }
    }

    private ParameterException wrong(String message) {
        if (command == null) {
            throw new IllegalStateException("picocli has not filled in the options");
        }
        return new ParameterException(command.commandLine(), message);
    }

    private static String known(Invocation invocation) {
        var names = environments(invocation).names();
        return names.isEmpty()
                ? "No envs/ here or above holds one; give the path of a folder with an env.yaml."
                : "Those there are: " + String.join(", ", names) + ".";
    }

    private static Environments environments(Invocation invocation) {
        return new Environments(invocation.workingDirectory(), invocation.home());
    }
}
