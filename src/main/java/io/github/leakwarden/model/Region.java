package io.github.leakwarden.model;

import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;

/**
 * A piece of one blob, in bytes and as editors count.
 *
 * @param bytes offsets in the original file, before any decoding
 * @param start position of the first byte
 * @param end position one past the last byte
 */
public record Region(Span bytes, Position start, Position end) {}
