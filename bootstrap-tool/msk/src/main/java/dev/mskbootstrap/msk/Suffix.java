package dev.mskbootstrap.msk;

/** What may follow a number, and by how much it multiplies: {@code d} and 86,400,000. */
record Suffix(String text, long size) {}
