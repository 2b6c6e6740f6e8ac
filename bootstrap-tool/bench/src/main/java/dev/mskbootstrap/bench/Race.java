package dev.mskbootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Programs that take turns, A B A B, so that whatever slows the machine down slows all of them. */
final class Race {

    private final Map<String, Supplier<Duration>> programs = new LinkedHashMap<>();

    Race add(String name, Supplier<Duration> program) {
        programs.put(name, program);
        return this;
    }

    Race add(String name, Program program) {
        return add(name, program::run);
    }

    /** @param warmUp whether each runs once before it counts */
    Samples run(int rounds, boolean warmUp) {
        if (warmUp) {
            programs.forEach((name, program) -> Objects.requireNonNull(program.get(), name));
        }
        Map<String, List<Duration>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            programs.forEach((name, program) ->
                    runs.computeIfAbsent(name, none -> new ArrayList<>()).add(program.get()));
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        runs.forEach((name, durations) -> samples.put(name, new Sample(durations)));
        return new Samples(samples);
    }
}
