package io.github.leakwarden.text.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text that a list of numbers holds: bytes in pairs of hexadecimal digits, {@code 73 6b} or {@code 73:6b}, or in decimal
 * between commas, {@code 115, 107}. Twenty of text in a row come about by chance in few tables.
 */
final class NumberList {
    private static final int SHORTEST_LIST = 20;

    /** Of a list of so many: two digits and one byte between each. */
    private static final int SHORTEST_BYTES = 3 * SHORTEST_LIST - 1;

    private static final int LONGEST_GAP = 80;

    /** From one byte that is looked at to the next, and how far around it. */
    private static final int STEP = 40;

    private static final int AROUND = (SHORTEST_BYTES - STEP) / 2;

    /** Bits: what divides numbers has one, a digit both. */
    private static final byte GAP = 1;

    private static final byte DIGIT = 3;
    private static final byte[] KINDS = kinds();

    private final byte[] source;

    /** Of each number of the latest stretch: where it begins and ends, and the byte it stands for. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    private byte[] values = new byte[64];
    private int count;

    private NumberList(byte[] source) {
        this.source = source;
    }

    /**
     * Adds a view for each stretch of text. Every list so long spans a byte that is looked at and {@value #AROUND} to
     * either side; all of them are digits or divide numbers.
     */
    static void addViews(byte[] source, int length, List<DecodedView> views) {
        int from = 0;
        int at = AROUND;
        while (at + AROUND < length) {
            if (mayStandAround(source, at)) {
                int start = at;
                while (start > from && KINDS[source[start - 1] & 0xFF] > 0) {
                    start--;
                }
                int end = at + 1;
                while (end < length && KINDS[source[end] & 0xFF] > 0) {
                    end++;
                }
                if (end - start >= SHORTEST_BYTES) {
                    new NumberList(source).addViews(start, end, true, views);
                    new NumberList(source).addViews(start, end, false, views);
                }
                from = end;
                at = end;
            }
            at += STEP;
        }
    }

    /** All at once: this is asked millions of times, and a branch for each byte is dearer than its answer. */
    private static boolean mayStandAround(byte[] source, int at) {
        byte[] kinds = KINDS;
        int a = kinds[source[at - AROUND] & 0xFF];
        int b = kinds[source[at - 4] & 0xFF];
        int c = kinds[source[at - 1] & 0xFF];
        int d = kinds[source[at] & 0xFF];
        int e = kinds[source[at + AROUND] & 0xFF];
        return (a & b & c & d & e) != 0 && (a | b | c | d | e) == DIGIT;
    }

    private static boolean mayDivide(byte b) {
        return KINDS[b & 0xFF] == GAP;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (byte gap : " ,:\t\r\n".getBytes(StandardCharsets.US_ASCII)) {
            kinds[gap] = GAP;
        }
        for (byte digit : "0123456789abcdefABCDEF".getBytes(StandardCharsets.US_ASCII)) {
            kinds[digit] = DIGIT;
        }
        return kinds;
    }

    private void addViews(int from, int to, boolean hex, List<DecodedView> views) {
        boolean divided = true;
        int at = from;
        while (at < to) {
            int start = at;
            at += Digits.hexRun(source, at, to, to - at);
            int value = hex ? hexadecimal(source, start, at) : decimal(source, start, at);
            if (value < 0 || !divided) {
                flush(hex, views);
            }
            if (value >= 0) {
                add(start, at, value);
            }
            int gap = at;
            int commas = 0;
            int others = 0;
            while (at < to && mayDivide(source[at])) {
                commas += source[at] == ',' ? 1 : 0;
                others += source[at] == ':' ? 1 : 0;
                at++;
            }
            divided = at > gap && at - gap < LONGEST_GAP && (hex ? commas + others <= 1 : commas == 1 && others == 0);
        }
        flush(hex, views);
    }

    private static int hexadecimal(byte[] source, int start, int end) {
        int value = end - start == 2 ? Digits.hex(source, start, 2, end) : -1;
        return value > 0 && value < 0x7F && Ascii.isText((byte) value) ? value : -1;
    }

    private static int decimal(byte[] source, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = Digits.isDecimal(source[i]) ? value * 10 + source[i] - '0' : 1000;
            if (value > 126) {
                return -1;
            }
        }
        boolean plain = end > start && source[start] != '0';
        return plain && Ascii.isText((byte) value) ? value : -1;
    }

    private void add(int start, int end, int value) {
        if (count == values.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        values[count++] = (byte) value;
    }

    private void flush(boolean hex, List<DecodedView> views) {
        if (count >= SHORTEST_LIST) {
            UnitRuns.Builder map = new UnitRuns.Builder();
            for (int i = 0; i < count; i++) {
                map.unit(i, 1, starts[i], ends[i] - starts[i]);
            }
            views.add(new DecodedView(Arrays.copyOf(values, count), count, map.build(), hex ? "hex" : "decimal"));
        }
        count = 0;
    }
}
