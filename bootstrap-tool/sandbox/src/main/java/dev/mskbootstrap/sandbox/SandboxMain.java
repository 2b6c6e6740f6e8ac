package dev.mskbootstrap.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The main class of a detached sandbox: runs until it is told to end. */
public final class SandboxMain {
    private static final String FOLDER = "--folder";
    private static final String BROKERS = "--brokers";
    private static final String FIRST_PORT = "--first-port";
    private static final String RACKS = "--racks";

    private SandboxMain() {}

    @SuppressWarnings("SystemOut") // its stderr is its log
    public static void main(String... args) throws InterruptedException {
        try {
            Sandbox sandbox = Sandbox.start(parse(args), Run.Kind.DETACHED);
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
            KafkaExits.onExit(request -> endNow(request + "; see broker.log.0"));
        } catch (SandboxException | IllegalArgumentException e) {
            endNow(String.valueOf(e.getMessage()));
        }
        new CountDownLatch(1).await();
    }

    static List<String> arguments(SandboxOptions options) {
        if (!options.security().listeners().isEmpty()) {
            throw new SandboxException("Only a sandbox in this process can have secured listeners");
        }
        return List.of(
                FOLDER, options.folder().toString(),
                BROKERS, Integer.toString(options.brokers()),
                FIRST_PORT, Integer.toString(options.firstPort()),
                RACKS, String.join(",", options.racks()));
    }

    static SandboxOptions parse(String... args) {
        Map<String, String> given = new HashMap<>(Map.of(BROKERS, "3", FIRST_PORT, "0", RACKS, ""));
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String folder = given.get(FOLDER);
        if (args.length % 2 != 0 || given.size() != 4 || folder == null) {
            throw new IllegalArgumentException(
                    "usage: --folder FOLDER [--brokers 1|3] [--first-port PORT] [--racks RACK,…]");
        }
        return new SandboxOptions(
                Path.of(folder),
                number(given, BROKERS),
                number(given, FIRST_PORT),
                racks(given.getOrDefault(RACKS, "")));
    }

    private static List<String> racks(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, ""));
    }

    /** Without shutdown hooks: a failed broker may never finish closing. */
    @SuppressWarnings("SystemOut")
    private static void endNow(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(1);
    }
}
