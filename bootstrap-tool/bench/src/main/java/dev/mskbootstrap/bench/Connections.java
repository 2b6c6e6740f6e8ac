package dev.mskbootstrap.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** First connections: a client is made and asks for the cluster. */
final class Connections {

    private Connections() {}

    /**
     * Makes one, or so many by turns of two kinds, and says how many nanoseconds each took: a line for each kind.
     *
     * @param arguments a file of client properties; then, for turns, another one and how many
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Properties one = read(arguments[0]);
        if (arguments.length == 1) {
            connect(one);
            Runtime.getRuntime().halt(0);
        }
        Properties other = read(arguments[1]);
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        int turns = Integer.parseInt(arguments[2]);
        for (int turn = 0; turn < 2 * turns; turn++) {
            long first = connect(one);
            long second = connect(other);
            // the first half warms up
            if (turn >= turns) {
                ones.add(first);
                others.add(second);
            }
        }
        System.out.println(line(ones));
        System.out.println(line(others));
    }

    private static long connect(Properties properties) throws Exception {
        long start = System.nanoTime();
        try (Admin admin = Admin.create(properties)) {
            if (admin.describeCluster().nodes().get().size() != 3) {
                throw new IllegalStateException("there are three brokers");
            }
            return System.nanoTime() - start;
        }
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of(file))) {
            properties.load(text);
        }
        return properties;
    }

    private static String line(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
