package io.github.leakwarden.pattern;

/** A place {@code offset} bytes inside what instruction {@code pc} consumes. */
record ProgramPlace(int pc, int offset) {}
