package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.util.List;
import java.util.stream.Stream;

/** Reads an export as any other command would, before it is handed out. */
public final class ReadBack {

    private final SpecReader reader;
    private final Environment environment;

    public ReadBack(SpecReader reader, Environment environment) {
        this.reader = reader;
        this.environment = environment;
    }

    /** @throws RefusedException when the file would be refused, such as one that is too large */
    public Desired read(Export export) {
        try {
            return reader.read(environment, export.text());
        } catch (InvalidFilesException e) {
            throw new RefusedException(
                    "what was found makes no file that can be read again",
                    Stream.concat(
                                    e.problems().stream().limit(5).map(Problem::toString),
                                    Stream.of("export it in parts, with --only"))
                            .toList());
        }
    }

    /** The export, with what a plan on it will have against it: the environment's own limits. */
    public Export planned(Export export, Observation observed) {
        Plan plan = new Planner(environment.flavour(), environment.limits()).plan(read(export), observed);
        if (!plan.changes().isEmpty()) {
            throw new IllegalStateException("the export would change what it was made from: " + plan.changes());
        }
        Sentences conflicts = new Sentences("topics");
        plan.conflicts()
                .forEach(
                        conflict -> conflicts.add(conflict.subject(), "plan will have a conflict: " + conflict.what()));
        List<Note> notes =
                Stream.concat(export.notes().stream(), conflicts.notes()).toList();
        return new Export(export.text(), export.topics(), notes, export.extent());
    }
}
