package dev.mskbootstrap.tool.spec;

/** A value that a file states, and where. */
record Stated<T>(T value, Location where) {}
