package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a sandbox as the arguments of a process. None of them is secret. */
final class SandboxArguments {
    private static final String FOLDER = "--folder";
    private static final String BROKERS = "--brokers";
    private static final String FIRST_PORT = "--first-port";
    private static final String RACKS = "--racks";
    private static final String FLAVOUR = "--flavour";
    private static final String IDENTITIES = "--identities";
    private static final String DELAY = "--identities-delay";
    private static final Map<String, String> DEFAULTS =
            Map.of(BROKERS, "3", FIRST_PORT, "0", RACKS, "", FLAVOUR, "kafka", IDENTITIES, "", DELAY, "PT0S");

    private SandboxArguments() {}

    static List<String> of(SandboxOptions options) {
        List<String> arguments = new ArrayList<>(List.of(
                FOLDER, options.folder().toString(),
                BROKERS, Integer.toString(options.brokers()),
                FIRST_PORT, Integer.toString(options.firstPort()),
                RACKS, String.join(",", options.racks()),
                FLAVOUR, options.flavour().word()));
        arguments.addAll(of(options.security()));
        return arguments;
    }

    private static List<String> of(Security security) {
        if (security.equals(Security.NONE)) {
            return List.of();
        }
        if (security.callers() instanceof Callers.InFile in
                && security.hostNames().equals(HostNames.NONE)) {
            return List.of(IDENTITIES, in.file().toString(), DELAY, in.delay().toString());
        }
        throw new SandboxException("A sandbox in a process of its own has identities from a file, or none;"
                + " with others, or with host names, start it in this process");
    }

    static SandboxOptions parse(String... args) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String folder = given.get(FOLDER);
        if (args.length % 2 != 0 || given.size() != DEFAULTS.size() + 1 || folder == null) {
            throw new IllegalArgumentException(
                    "usage: --folder FOLDER [--brokers 1|3] [--first-port PORT]"
                            + " [--racks RACK,…] [--flavour serverless|express|standard|kafka] [--identities FILE [--identities-delay PT30S]]");
        }
        return new SandboxOptions(
                        Path.of(folder), number(given, BROKERS), number(given, FIRST_PORT), racks(text(given, RACKS)))
                .withSecurity(security(text(given, IDENTITIES), Duration.parse(text(given, DELAY))))
                .withFlavour(flavour(text(given, FLAVOUR)));
    }

    private static Flavour flavour(String word) {
        return Flavour.of(word).orElseThrow(() -> new IllegalArgumentException("there is no flavour " + word));
    }

    private static Security security(String identities, Duration delay) {
        return identities.isEmpty() ? Security.NONE : Security.NONE.withIdentities(Path.of(identities), delay);
    }

    private static List<String> racks(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(text(given, name));
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }
}
