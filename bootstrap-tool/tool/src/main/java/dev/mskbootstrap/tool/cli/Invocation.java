package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.report.Style;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The world that a command line runs in: everything that it would otherwise take from the process.
 *
 * @param home the checkout or the installed folder of the tool
 * @param variables the process's environment
 */
public record Invocation(
        Path workingDirectory, Path home, Map<String, String> variables, Streams streams, Interruption interruption) {

    /** Before the names of variables that a bastion was sent: under their own names they could change how Java runs. */
    private static final String SENT = "MSK_BOOTSTRAP_VALUE_";

    public Invocation {
        Map<String, String> all = new HashMap<>(variables);
        variables.forEach((name, value) -> {
            if (name.startsWith(SENT)) {
                all.put(name.substring(SENT.length()), value);
            }
        });
        variables = Map.copyOf(all);
    }

    /** Whether this is the bastion, and somebody elsewhere has typed the command. */
    boolean isOnBastion() {
        return variables.containsKey("MSK_BOOTSTRAP_ON_BASTION");
    }

    Terminal terminal() {
        return streams.terminal();
    }

    BufferedReader in() {
        return streams.in();
    }

    PrintWriter out() {
        return streams.out();
    }

    PrintWriter err() {
        return streams.err();
    }

    /** The folder with the data of embedded clusters. */
    Path data() {
        String stated = variables.get("MSK_BOOTSTRAP_DATA");
        if (stated != null && !stated.isBlank()) {
            return workingDirectory.resolve(stated).normalize();
        }
        boolean isCheckout = Files.exists(home.resolve("pom.xml"));
        Path base = isCheckout ? home : Path.of(System.getProperty("user.home"));
        return base.resolve(".msk-bootstrap");
    }

    /** A path as people are told of it: relative when it lies below the working directory. */
    String shown(Path path) {
        return path.startsWith(workingDirectory) && !path.equals(workingDirectory)
                ? workingDirectory.relativize(path).toString()
                : path.toString();
    }

    Style style(StreamOptions output) {
        boolean colour = terminal().isOutput() && terminal().isColourWanted() && !output.noColor();
        return new Style(terminal().isUnicode(), colour);
    }

    /** For what goes to stderr. */
    Style errorStyle(StreamOptions output) {
        boolean colour = terminal().isError() && terminal().isColourWanted() && !output.noColor();
        return new Style(terminal().isUnicode(), colour);
    }
}
