package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content of an {@code env.yaml} as an {@link Environment}. */
final class EnvironmentFile {

    private final Problems problems;
    private final @Nullable MskCluster found;

    /** @param found what AWS says of the cluster; null when it was not asked */
    EnvironmentFile(Problems problems, @Nullable MskCluster found) {
        this.problems = problems;
        this.found = found;
    }

    Environment read(Path folder, Mapping content) {
        Optional<Mapping> cluster = content.mapping("cluster");
        Auth auth = content.mapping("auth")
                .map(stated -> new AuthReader(folder, problems).read(stated))
                .orElse(new Auth.None());
        cluster.ifPresent(stated -> new BrokerPorts(auth, problems).check(stated.texts("bootstrapServers")));
        Flavour flavour = cluster.map(new FlavourReader(problems, found)::read).orElse(Flavour.KAFKA);
        ClusterArn arn = cluster.flatMap(new ArnReader(problems)::read).orElse(null);
        String region = cluster.flatMap(new Regions(problems)::read).orElse(arn == null ? null : arn.region());
        ClusterAddress address = cluster.map(stated -> new AddressReader(problems).read(stated, flavour, region, arn))
                .orElse(AddressReader.NOWHERE);
        return new Environment(
                String.valueOf(folder.getFileName()),
                folder,
                found == null ? address : new ClusterAddress.Found(found),
                flavour,
                cluster.flatMap(stated -> stated.text("id")).map(Stated::value).orElse(null),
                region,
                found == null ? arn : found.arn(),
                cluster.map(stated -> offers(stated, auth)).orElse(Set.of()),
                scope(content),
                auth,
                limits(content),
                cluster.flatMap(stated -> stated.text("allowEveryoneIfNoAclFound"))
                        .map(stated -> Boolean.valueOf(stated.value()))
                        .orElse(null),
                content.mapping("bastion")
                        .map(stated -> new BastionReader(problems).read(stated, region))
                        .orElse(null));
    }

    private Set<String> offers(Mapping cluster, Auth auth) {
        List<Stated<String>> offers = cluster.texts("offers");
        Set<String> words = offers.stream().map(Stated::value).collect(Collectors.toSet());
        if (!words.isEmpty() && !words.contains(auth.word())) {
            problems.add(
                    offers.getFirst().where(),
                    "cluster.offers does not name " + auth.word() + ", which is auth.type",
                    "add it, or correct auth.type");
        }
        return words.isEmpty() && found != null ? found.offers() : words;
    }

    private List<NamePattern> scope(Mapping content) {
        content.emptyList("scope")
                .ifPresent(list -> problems.add(
                        list.where(),
                        "scope names nothing",
                        "list names or prefixes, such as eeg.*, or leave scope out for all names"));
        List<NamePattern> scope = Patterns.read(content.texts("scope"), problems);
        return scope.isEmpty() ? List.of(new NamePattern("*")) : scope;
    }

    private Limits limits(Mapping content) {
        Capacity capacity = content.mapping("cluster")
                .map(new CapacityFile(problems, found)::read)
                .orElse(Capacity.UNSTATED);
        Mapping limits = content.mapping("limits").orElse(new Mapping(Map.of(), Set.of(), content.where()));
        return new Limits(
                limits.whole("minReplicationFactor").map(Stated::value).orElse(null),
                limits.whole("maxPartitionsPerTopic").map(Stated::value).orElse(null),
                limits.text("names").flatMap(this::regularExpression).orElse(null),
                limits.whole("maxDeletes").map(Stated::value).orElse(null),
                risks(limits.texts("allow")),
                capacity);
    }

    private static Set<Risk> risks(List<Stated<String>> words) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        words.forEach(word -> Risk.of(word.value()).ifPresent(risks::add));
        return risks;
    }

    private Optional<Pattern> regularExpression(Stated<String> stated) {
        try {
            return Optional.of(Pattern.compile(stated.value()));
        } catch (PatternSyntaxException e) {
            problems.add(
                    stated.where(),
                    "limits.names is not a regular expression: " + e.getDescription(),
                    "see java.util.regex.Pattern; a backslash in double quotes is written twice");
            return Optional.empty();
        }
    }
}
