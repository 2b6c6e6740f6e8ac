package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import org.jspecify.annotations.Nullable;

/** What files say of a topic to people and to other programs; brokers never hear of it. */
public record About(@Nullable String description, @Nullable String owner) {

    /** Nothing is said. */
    public static final About NONE = new About(null, null);

    static About of(Mapping mapping) {
        return new About(
                mapping.text("description").map(Stated::value).orElse(null),
                mapping.text("owner").map(Stated::value).orElse(null));
    }

    /** This, and below it the other where this is silent. */
    About over(About below) {
        return new About(description == null ? below.description : description, owner == null ? below.owner : owner);
    }
}
