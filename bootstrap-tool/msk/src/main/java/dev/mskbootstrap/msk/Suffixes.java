package dev.mskbootstrap.msk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The suffixes of durations and sizes, the largest first; the rare ones are read but never shown. */
final class Suffixes {

    private static final List<Suffix> DURATIONS = List.of(
            new Suffix("d", 86_400_000), new Suffix("h", 3_600_000), new Suffix("m", 60_000), new Suffix("s", 1_000));

    private static final List<Suffix> RARE_DURATIONS = List.of(new Suffix("w", 604_800_000), new Suffix("ms", 1));

    private static final List<Suffix> SIZES = List.of(
            new Suffix("TiB", 1L << 40),
            new Suffix("TB", 1_000_000_000_000L),
            new Suffix("GiB", 1L << 30),
            new Suffix("GB", 1_000_000_000),
            new Suffix("MiB", 1L << 20),
            new Suffix("MB", 1_000_000),
            new Suffix("KiB", 1L << 10),
            new Suffix("kB", 1_000));

    private static final List<Suffix> RARE_SIZES = List.of(new Suffix("KB", 1_000), new Suffix("B", 1));

    private Suffixes() {}

    /** The suffixes used for display, the largest first. */
    static List<Suffix> shown(Unit unit) {
        return switch (unit) {
            case NONE -> List.of();
            case MS -> DURATIONS;
            case BYTES -> SIZES;
        };
    }

    static Optional<Suffix> find(Unit unit, String text) {
        return Stream.concat(shown(unit).stream(), rare(unit).stream())
                .filter(suffix -> suffix.text().equals(text))
                .findFirst();
    }

    private static List<Suffix> rare(Unit unit) {
        return switch (unit) {
            case NONE -> List.of();
            case MS -> RARE_DURATIONS;
            case BYTES -> RARE_SIZES;
        };
    }
}
