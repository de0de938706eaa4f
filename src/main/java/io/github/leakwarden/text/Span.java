package io.github.leakwarden.text;

import org.jspecify.annotations.Nullable;

/**
 * Bytes {@code [start, end)} of one blob. Offsets count bytes from zero; never empty.
 *
 * @param start first byte
 * @param end one past the last byte, greater than {@code start}
 */
public record Span(long start, long end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** Number of bytes, at least one. */
    public long length() {
        return end - start;
    }

    /** Whether the two spans share at least one byte. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every byte of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The same length, {@code bytes} further on. */
    public Span shift(long bytes) {
        return new Span(start + bytes, end + bytes);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(end, other.end);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && span.start == start && span.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(start) + Long.hashCode(end);
    }
}
