package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfig;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which configs a file may state, and how it writes their values. */
final class ConfigTranslation {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    private final Flavour flavour;
    private final Map<String, String> inherited;

    /** @param inherited what topics have that do not set the key, as far as that is known */
    ConfigTranslation(Flavour flavour, Map<String, String> inherited) {
        this.flavour = flavour;
        this.inherited = Map.copyOf(inherited);
    }

    /** Why a file that states this value would be refused, or would do harm; empty when it may. */
    Optional<String> whyNot(String key, String value) {
        if (!NAME.matcher(key).matches()) {
            return Optional.of("no config has such a name");
        }
        if (!flavour.canSet(key)) {
            return Optional.of("it cannot be set on " + flavour.title());
        }
        if (TopicConfigs.isThrottle(key)) {
            return Optional.of("whoever moves replicas sets it, and takes it back");
        }
        return TopicConfigs.find(key).flatMap(config -> switch (config.read(value)) {
            case Reading.Value good -> Optional.<String>empty();
            case Reading.Wrong wrong -> Optional.of(wrong.what());
        });
    }

    /** A value against which nothing stands. */
    FileValue stated(String key, String value) {
        String default_ = inherited.get(key);
        boolean isDefault = default_ != null && TopicConfigs.sameValue(key, value, default_);
        return new FileValue(shown(key, value), isDefault ? "also the brokers' default" : null);
    }

    /** As people read it best, when that reads back as the very same value. */
    private static String shown(String key, String value) {
        TopicConfig config = TopicConfigs.find(key).orElse(null);
        String canonical = canonical(config, value);
        String shown = TopicConfigs.display(key, canonical);
        return canonical(config, shown).equals(canonical) ? shown : canonical;
    }

    private static String canonical(@Nullable TopicConfig config, String value) {
        return config != null && config.read(value) instanceof Reading.Value good ? good.canonical() : value;
    }
}
