package io.github.leakwarden.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Line starts of one text, to turn byte offsets into positions and lines.
 *
 * <p>A line ends at LF, CRLF or CR. Offsets are bytes from zero. Bytes are read as UTF-8; an invalid byte counts as one
 * UTF-16 unit. For any number of threads; keeps a reference to the bytes, which must not change.
 */
public final class LineMap {
    private static final int LONG_LINE_BYTES = 16 << 10;

    private final byte[] bytes;
    private final int length;
    private final int[] starts;

    /** The one that was asked about last; whoever sees an old one makes it anew. */
    private volatile @Nullable LongLine longLine;

    private LineMap(byte[] bytes, int length, int[] starts) {
        this.bytes = bytes;
        this.length = length;
        this.starts = starts;
    }

    /** The lines of {@code bytes[0, length)}. */
    public static LineMap of(byte[] bytes, int length) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\n' || (b == '\r' && (i + 1 == length || bytes[i + 1] != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineMap(bytes, length, Arrays.copyOf(starts, count));
    }

    /** Number of lines, at least one; text after the last line end is a line, even when empty. */
    public int lineCount() {
        return starts.length;
    }

    /** The line, from 1, on which the byte at {@code offset} stands; {@code offset} may equal the length. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Offset of the first byte of {@code line}, counted from 1. */
    public int lineStart(int line) {
        return starts[line - 1];
    }

    /** Offset one past the last byte of {@code line}, its line end not included. */
    public int lineEnd(int line) {
        int end = line < starts.length ? starts[line] : length;
        int start = starts[line - 1];
        if (line < starts.length && end > start && bytes[end - 1] == '\n') {
            end--;
        }
        if (line < starts.length && end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** Line and column of the byte at {@code offset}; {@code offset} may equal the length. */
    public Position position(int offset) {
        int line = lineOf(offset);
        int start = starts[line - 1];
        if (line == 1 && Utf8.startsWithBom(bytes, length)) {
            start = Math.min(offset, 3);
        }
        return new Position(line, 1 + units(start, offset, line));
    }

    private int units(int start, int offset, int line) {
        if (offset - start < LONG_LINE_BYTES) {
            return Utf8.utf16Length(bytes, start, offset);
        }
        LongLine known = longLine;
        if (known == null || known.start != start) {
            known = LongLine.of(bytes, start, lineEnd(line));
            longLine = known;
        }
        return known.units(bytes, offset);
    }

    /** Columns at some places of one long line, so that those of a thousand matches cost no thousand walks from its start. */
    private static final class LongLine {
        private final int start;
        private final int[] offsets;
        private final int[] units;

        private LongLine(int start, int[] offsets, int[] units) {
            this.start = start;
            this.offsets = offsets;
            this.units = units;
        }

        static LongLine of(byte[] bytes, int start, int end) {
            int count = Math.max(0, end - 1 - start) / LONG_LINE_BYTES + 1;
            int[] offsets = new int[count];
            int[] units = new int[count];
            offsets[0] = start;
            for (int i = 1; i < count; i++) {
                offsets[i] = notAmid(bytes, start + i * LONG_LINE_BYTES);
                units[i] = units[i - 1] + Utf8.utf16Length(bytes, offsets[i - 1], offsets[i]);
            }
            return new LongLine(start, offsets, units);
        }

        /** The start of the character that a byte may be part of; the byte itself if no lead stands near enough. */
        private static int notAmid(byte[] bytes, int at) {
            for (int lead = at; lead >= at - 3; lead--) {
                if ((bytes[lead] & 0xC0) != 0x80) {
                    return lead;
                }
            }
            return at;
        }

        int units(byte[] bytes, int offset) {
            int found = Arrays.binarySearch(offsets, offset);
            int last = found >= 0 ? found : -2 - found;
            return units[last] + Utf8.utf16Length(bytes, offsets[last], offset);
        }
    }
}
