package dev.mskbootstrap.tool.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A broker that is up.
 *
 * @param rack where it stands, on MSK the id of its availability zone; nothing when nobody says
 */
public record Broker(int id, @Nullable String rack) {}
