package dev.mskbootstrap.tool.cluster;

import java.util.Locale;

/** A config's value in effect, and where it comes from. */
public record ConfigValue(String value, Source source) {

    /** Where a value comes from. */
    public enum Source {
        /** Set on the topic itself. */
        TOPIC,
        /** Set on the brokers, or on the whole cluster. */
        BROKER,
        /** Kafka's own default. */
        DEFAULT,
        /** The brokers do not say. */
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
