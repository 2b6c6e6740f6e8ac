package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.Flavour;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code flavour} of {@code cluster} in an {@code env.yaml}, held against what AWS says. */
final class FlavourReader {

    private final Problems problems;
    private final @Nullable MskCluster found;

    /** @param found what AWS says; null when it was not asked */
    FlavourReader(Problems problems, @Nullable MskCluster found) {
        this.problems = problems;
        this.found = found;
    }

    Flavour read(Mapping cluster) {
        Optional<Stated<String>> stated = cluster.text("flavour");
        Optional<Flavour> flavour = stated.map(Stated::value).flatMap(Flavour::of);
        if (found == null) {
            return flavour.orElse(unstated(cluster));
        }
        flavour.filter(said -> said != found.flavour())
                .ifPresent(said -> problems.add(
                        stated.orElseThrow().where(),
                        "AWS says that " + found.arn().name() + " is "
                                + found.flavour().title() + ", and cluster.flavour is " + said.word(),
                        "write flavour: " + found.flavour().word() + ", or leave it out: AWS is asked"));
        return found.flavour();
    }

    /** Who is on MSK knows IAM, whichever kind it is; Standard refuses least. */
    private static Flavour unstated(Mapping cluster) {
        return AddressReader.isOnMsk(cluster) ? Flavour.STANDARD : Flavour.KAFKA;
    }
}
