package dev.mskbootstrap.tool.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What becomes of the Kafka client's own log: nothing, or its warnings on stderr. */
final class Logging {

    private Logging() {}

    static void configure(boolean isVerbose) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(isVerbose ? Level.WARNING : Level.OFF);
        if (isVerbose) {
            root.addHandler(new ConsoleHandler());
        }
    }
}
