package io.github.leakwarden.exposure;

import io.github.leakwarden.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file's bytes as text for a parser, with the way back from lines and columns to byte offsets.
 *
 * <p>Bytes are read as UTF-8; an invalid byte is one character. A byte order mark is no part of the text. Immutable.
 */
public final class SourceText {
    private final String text;
    private final int[] offsets;
    private final int[] lines;

    private SourceText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
        this.lines = lines(text);
    }

    /** The text of {@code bytes[0, length)}. */
    public static SourceText of(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        int[] offsets = new int[length + 1];
        int start = Utf8.startsWithBom(bytes, length) ? 3 : 0;
        for (int i = start; i < length; ) {
            int width = bytes[i] >= 0 ? 1 : Utf8.width(bytes, i, length);
            int before = text.length();
            if (width == 1) {
                text.append(bytes[i] >= 0 ? (char) bytes[i] : (char) Utf8.REPLACEMENT);
            } else {
                text.append(new String(bytes, i, width, StandardCharsets.UTF_8));
            }
            for (int unit = before; unit < text.length(); unit++) {
                offsets[unit] = i;
            }
            i += width;
        }
        offsets[text.length()] = length;
        return new SourceText(text.toString(), offsets);
    }

    private static int[] lines(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** What the parser gets. */
    public String text() {
        return text;
    }

    /** Byte offset of the character at a UTF-16 index; the index may equal the text's length. */
    public int byteOffset(int index) {
        return offsets[Math.max(0, Math.min(index, text.length()))];
    }

    /** UTF-16 index of a line and column, both from 1, columns in UTF-16 units. */
    public int index(int line, int column) {
        int start = lines[Math.max(1, Math.min(line, lines.length)) - 1];
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }
}
