package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.spec.Risk;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A config's new value.
 *
 * @param from the value in effect
 * @param to nothing: back to the default
 */
public record ConfigChange(
        String key, String from, @Nullable String to, Set<Risk> risks) {

    public ConfigChange {
        EnumSet<Risk> copy = EnumSet.noneOf(Risk.class);
        copy.addAll(risks);
        risks = Collections.unmodifiableSet(copy);
    }
}
