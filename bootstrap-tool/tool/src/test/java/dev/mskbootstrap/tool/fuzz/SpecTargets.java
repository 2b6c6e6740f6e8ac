package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.tool.spec.SpecReader;
import java.util.Map;

/** The input is one of an environment's two files; the other is right. */
final class SpecTargets {

    private static final Map<String, String> VARIABLES = Map.of("NAME", "eeg", "EMPTY", "", "NUMBER", "3");

    private SpecTargets() {}

    static Answer topics(Ground ground, byte[] input) {
        ground.file(Ground.TOPICS, input);
        return Answer.from(() -> reader(ground).read(ground.path("envs/mine")));
    }

    static Answer environment(Ground ground, byte[] input) {
        ground.file(Ground.ENV, input);
        return Answer.from(() -> reader(ground).readEnvironment(ground.path("envs/mine")));
    }

    private static SpecReader reader(Ground ground) {
        return new SpecReader(ground.folder(), VARIABLES);
    }
}
