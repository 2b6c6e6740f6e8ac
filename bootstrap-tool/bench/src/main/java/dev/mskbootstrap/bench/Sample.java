package dev.mskbootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long the runs of one program took. */
record Sample(List<Duration> runs) {

    Sample {
        runs = runs.stream().sorted().toList();
    }

    double median() {
        int middle = runs.size() / 2;
        return runs.size() % 2 == 1 ? millis(middle) : (millis(middle - 1) + millis(middle)) / 2;
    }

    /** Such as {@code 212 ms (198–240)}. */
    String text() {
        return String.format(Locale.ROOT, "%.0f ms (%.0f–%.0f)", median(), millis(0), millis(runs.size() - 1));
    }

    private double millis(int run) {
        return runs.get(run).toNanos() / 1e6;
    }
}
