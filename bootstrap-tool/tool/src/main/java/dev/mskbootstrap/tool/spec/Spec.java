package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.SourceFile;
import java.util.List;

/**
 * An environment and what its topics shall be.
 *
 * @param sources every file that it was read from, {@code env.yaml} first
 */
public record Spec(Environment environment, Desired desired, List<SourceFile> sources) {

    public Spec {
        sources = List.copyOf(sources);
    }
}
