package dev.mskbootstrap.tool.cluster;

import org.jspecify.annotations.Nullable;

/** A new value for a config key; nothing as a value sets it back to the default. */
public record ConfigEdit(String key, @Nullable String value) {}
