package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.ConnectLog;
import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/**
 * The file that Kafka's warnings go to instead of the console.
 *
 * <p>Loggers are shared by the whole JVM: two sandboxes side by side both write both sandboxes' warnings.
 */
final class BrokerLog implements AutoCloseable {
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int PARTS = 2;

    /** Held here because the JVM forgets a logger's settings once nobody refers to it. */
    private static final List<Logger> KAFKA = Stream.of(
                    "org.apache.kafka", "kafka", "state.change", "com.yammer.metrics", ConnectLog.LOGGER)
            .map(Logger::getLogger)
            .toList();

    private final FileHandler file;

    private BrokerLog(FileHandler file) {
        this.file = file;
    }

    static BrokerLog open(SandboxFolder folder) {
        try {
            String pattern = folder.brokerLog().toString().replace("%", "%%") + ".%g";
            BrokerLog log = new BrokerLog(new FileHandler(pattern, MAX_BYTES, PARTS, true));
            log.listen();
            return log;
        } catch (IOException e) {
            throw new SandboxException("Cannot write " + folder.brokerLog() + ": " + e, e);
        }
    }

    private void listen() {
        file.setFormatter(new SimpleFormatter());
        for (Logger logger : KAFKA) {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
            logger.addHandler(file);
        }
    }

    /** The console stays without Kafka's warnings, so that clients which outlive their brokers do not fill it. */
    @Override
    public void close() {
        KAFKA.forEach(logger -> logger.removeHandler(file));
        file.close();
    }
}
