package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code bastion} in an {@code env.yaml} says. */
final class BastionReader {

    // The rules are AWS's: Using_Tags.html of EC2, bucketnamingrules.html of S3, API_CreateLogGroup.html,
    // API_CreateDocument.html.
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern LOG_GROUP = Pattern.compile("[-._/#A-Za-z0-9]{1,512}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9_.-]{3,128}");
    private static final Pattern ARTEFACT = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[!-~]*");
    private static final int LONGEST_TAG_KEY = 128;
    private static final int LONGEST_TAG_VALUE = 256;

    private final Problems problems;

    BastionReader(Problems problems) {
        this.problems = problems;
    }

    /** @param clusterRegion where it is unless something else is said; null when that is not known */
    Bastion read(Mapping bastion, @Nullable String clusterRegion) {
        return new Bastion(
                tags(bastion),
                new Regions(problems).read(bastion).orElse(clusterRegion),
                text(bastion, "bucket", BUCKET, "no bucket's name", "write 3 to 63 of a-z 0-9 . -")
                        .orElse(null),
                text(bastion, "logGroup", LOG_GROUP, "no log group's name", "write 1 to 512 of a-z A-Z 0-9 _ - / . #")
                        .orElse(null),
                text(bastion, "document", DOCUMENT, "no name of an SSM document", "write 3 to 128 of a-z A-Z 0-9 _ - .")
                        .orElse(Bastion.DOCUMENT),
                text(
                                bastion,
                                "artefact",
                                ARTEFACT,
                                "no https address",
                                "write one such as https://example.com/dist.tar.gz")
                        .orElse(null));
    }

    private SortedMap<String, String> tags(Mapping bastion) {
        SortedMap<String, String> tags = new TreeMap<>();
        Location where = bastion.get("tags").map(value -> value.where()).orElse(bastion.where());
        if (bastion.mapping("tags").map(stated -> stated.keys().isEmpty()).orElse(false)) {
            problems.add(
                    where, "bastion.tags names no tag", "give it those of your bastion, such as {Role: kafka-bastion}");
        }
        bastion.under("tags").forEach((key, member) -> {
            Stated<String> value = member.value().asText();
            if (key.isEmpty() || key.length() > LONGEST_TAG_KEY || value.value().length() > LONGEST_TAG_VALUE) {
                problems.add(
                        member.keyWhere(), "EC2 has no such tag", "keys have 1 to 128 characters, values up to 256");
            }
            tags.put(key, value.value());
        });
        return tags;
    }

    private Optional<String> text(Mapping bastion, String key, Pattern legal, String what, String fix) {
        Optional<Stated<String>> stated = bastion.text(key);
        stated.filter(text -> !legal.matcher(text.value()).matches())
                .ifPresent(text -> problems.add(text.where(), "\"" + text.value() + "\" is " + what, fix));
        return stated.map(Stated::value);
    }
}
