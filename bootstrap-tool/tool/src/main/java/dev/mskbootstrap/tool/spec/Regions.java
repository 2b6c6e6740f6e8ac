package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code region} of a mapping. */
final class Regions {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]+");

    private final Problems problems;

    Regions(Problems problems) {
        this.problems = problems;
    }

    Optional<String> read(Mapping mapping) {
        Optional<Stated<String>> region = mapping.text("region");
        region.filter(stated -> !REGION.matcher(stated.value()).matches())
                .ifPresent(stated -> problems.add(
                        stated.where(),
                        "\"" + stated.value() + "\" is no region of AWS",
                        "write one such as eu-west-1"));
        return region.map(Stated::value);
    }
}
