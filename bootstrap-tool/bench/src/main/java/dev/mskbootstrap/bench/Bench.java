package dev.mskbootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** Everything that is measured, in one run, as a Markdown table on stdout. */
final class Bench {

    private static final List<String> SECTIONS =
            List.of("commands", "patterns", "start", "sandbox", "access", "bastion", "sizes", "growth");

    private Bench() {}

    /** @param arguments the checkout; then {@code --quick}, and sections, if not all of them */
    public static void main(String[] arguments) throws IOException {
        boolean isQuick = List.of(arguments).contains("--quick");
        List<String> named = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.equals("--quick"))
                .toList();
        if (!SECTIONS.containsAll(named)) {
            throw new IllegalArgumentException("sections are " + SECTIONS + ", not " + named);
        }
        Path work = Files.createTempDirectory("msk-bootstrap-bench");
        try {
            run(new Places(Path.of(arguments[0]), work), isQuick, named.isEmpty() ? SECTIONS : named);
        } finally {
            delete(work);
        }
    }

    private static void run(Places places, boolean isQuick, List<String> sections) throws IOException {
        Table table = new Table(System.out);
        table.text("Kafka " + AppInfoParser.getVersion() + " on loopback, Java " + System.getProperty("java.version")
                + ", "
                + Runtime.getRuntime().availableProcessors() + " processors. Load average " + load() + " at the start"
                + (isQuick ? "; a quick run: too few rounds to quote." : "."));
        places.tool(places.work(), "--version").run();
        int rounds = isQuick ? 1 : 5;
        for (String section : sections) {
            switch (section) {
                case "commands" -> new CommandsSection(places, table, isQuick ? 1 : 7).run();
                case "patterns" -> new PatternsSection(places, table, rounds).run(isQuick ? 10 : 100);
                case "start" -> new StartSection(places, table, isQuick ? 1 : 7).run();
                case "sandbox" -> new SandboxSection(places, table, rounds).run();
                case "access" ->
                    new AccessSection(places, table, rounds)
                            .run(new Grants(10, isQuick ? 125 : 1_250, "User:app"), new Grants(1_000, 200, "role/app"));
                case "bastion" -> new BastionSection(places, table, rounds).run();
                case "sizes" -> new SizesSection(places, table, rounds).run(sizes(isQuick));
                default -> new SizesSection(places, table, rounds).run(growth(isQuick));
            }
        }
        table.text("\nLoad average " + load() + " at the end, all of this included.");
    }

    private static List<Topics> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Topics(10, 3), new Topics(100, 3))
                : List.of(new Topics(10, 3), new Topics(100, 3), new Topics(1000, 3));
    }

    private static List<Topics> growth(boolean isQuick) {
        return isQuick
                ? List.of(new Topics(100, 1))
                : List.of(new Topics(1000, 1), new Topics(2000, 1), new Topics(5000, 1), new Topics(10_000, 1));
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(Bench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
