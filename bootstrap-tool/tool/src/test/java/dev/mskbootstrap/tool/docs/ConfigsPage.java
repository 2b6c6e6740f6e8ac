package dev.mskbootstrap.tool.docs;

import static dev.mskbootstrap.tool.docs.Table.code;
import static dev.mskbootstrap.tool.docs.Table.codes;

import dev.mskbootstrap.msk.ConfigType;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.KafkaVersions;
import dev.mskbootstrap.msk.TopicConfig;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.msk.Unit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topic configs that the tool knows, with the values that they take. */
final class ConfigsPage {

    private ConfigsPage() {}

    static String text() {
        return """
                # Topic configs

                What may stand in `config:` without `allowUnknownConfig`. Durations (`7d`, `12h`, `1d12h`) and sizes (`250GiB`, `1MB`) may also be
                plain numbers of milliseconds and bytes; `unlimited` is `-1`. The last column names the flavours of MSK on which a topic cannot
                set it; [flavours](flavours.md) has more.

                """
                + Table.of(
                        List.of("key", "decides", "values", "Kafka", "not on"),
                        TopicConfigs.keys().stream()
                                .map(key -> TopicConfigs.find(key).orElseThrow())
                                .map(ConfigsPage::row));
    }

    private static List<String> row(TopicConfig config) {
        return List.of(
                code(config.key()), config.summary(), values(config), versions(config.versions()), refused(config));
    }

    static String values(TopicConfig config) {
        return switch (config.type()) {
            case ConfigType.Bool bool -> "`true` or `false`";
            case ConfigType.Whole whole -> whole(config, whole);
            case ConfigType.Decimal decimal -> "number, " + decimal.min() + " to " + decimal.max();
            case ConfigType.OneOf oneOf -> "one of " + codes(oneOf.values());
            case ConfigType.ListOf list -> "any of " + codes(list.values());
            case ConfigType.Replicas replicas -> "`partition:broker`, with commas; or `*`";
            case ConfigType.Text text -> "text";
        };
    }

    private static String whole(TopicConfig config, ConfigType.Whole type) {
        String bounds = type.max() == Long.MAX_VALUE
                ? "at least " + shown(config, type.min())
                : shown(config, type.min()) + " to " + shown(config, type.max());
        return noun(type.unit()) + ", " + bounds + besides(config, type);
    }

    private static String besides(TopicConfig config, ConfigType.Whole type) {
        return type.besides().isEmpty()
                ? ""
                : type.besides().stream()
                        .map(number -> code(shown(config, number)))
                        .collect(Collectors.joining(" or ", "; or ", ""));
    }

    private static String shown(TopicConfig config, long number) {
        return config.display(String.valueOf(number));
    }

    private static String noun(Unit unit) {
        return switch (unit) {
            case NONE -> "number";
            case MS -> "duration";
            case BYTES -> "size";
        };
    }

    private static String versions(KafkaVersions versions) {
        String since = versions.since() == null ? "" : "since " + versions.since();
        String until = versions.removedIn() == null ? "" : "before " + versions.removedIn();
        String tiered = versions.tieredBuilds() ? ", and MSK's tiered builds" : "";
        return Stream.of(since, until).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")) + tiered;
    }

    private static String refused(TopicConfig config) {
        return Stream.of(Flavour.values())
                .filter(flavour -> !flavour.canSet(config.key()))
                .map(flavour -> code(flavour.word()))
                .collect(Collectors.joining(", "));
    }
}
