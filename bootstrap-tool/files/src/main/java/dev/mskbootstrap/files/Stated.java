package dev.mskbootstrap.files;

/** A value that a file states, and where. */
public record Stated<T>(T value, Location where) {}
