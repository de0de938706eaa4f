package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;

/** A table of finite state entropy, RFC 8878 4.1: for each state its symbol and the way to the next. Immutable. */
final class FseTable {
    private static final int SMALLEST_LOG = 5;

    private final int log;
    private final byte[] symbols;
    private final byte[] bits;
    private final int[] bases;

    private FseTable(int log, byte[] symbols, byte[] bits, int[] bases) {
        this.log = log;
        this.symbols = symbols;
        this.bits = bits;
        this.bases = bases;
    }

    /** A table and where its description ended. */
    record Described(FseTable table, int end) {}

    /** The one state of a symbol that always comes. */
    static FseTable always(int symbol) {
        return new FseTable(0, new byte[] {(byte) symbol}, new byte[1], new int[1]);
    }

    /**
     * The table of a distribution.
     *
     * @param counts of each symbol out of {@code 1 << log}; -1 for less than one
     */
    static FseTable of(int log, int... counts) throws IOException {
        int size = 1 << log;
        byte[] symbols = spread(size, counts);
        byte[] bits = new byte[size];
        int[] bases = new int[size];
        int[] next = new int[counts.length];
        for (int symbol = 0; symbol < counts.length; symbol++) {
            next[symbol] = Math.abs(counts[symbol]);
        }
        for (int state = 0; state < size; state++) {
            int number = next[symbols[state]]++;
            bits[state] = (byte) (log - (31 - Integer.numberOfLeadingZeros(number)));
            bases[state] = (number << bits[state]) - size;
        }
        return new FseTable(log, symbols, bits, bases);
    }

    private static byte[] spread(int size, int[] counts) throws IOException {
        byte[] symbols = new byte[size];
        int high = size;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] == -1) {
                symbols[--high] = (byte) symbol;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            for (int i = 0; i < counts[symbol]; i++) {
                symbols[at] = (byte) symbol;
                do {
                    at = (at + step) & (size - 1);
                } while (at >= high);
            }
        }
        if (at != 0) {
            throw new IOException("distribution does not add up");
        }
        return symbols;
    }

    /** Reads a description at {@code bytes[start, end)}, of at most so many symbols and states. */
    static Described read(byte[] bytes, int start, int end, int largestLog, int maxSymbols) throws IOException {
        ForwardBits in = new ForwardBits(bytes, start, end);
        int log = in.read(4) + SMALLEST_LOG;
        if (log > largestLog) {
            throw new IOException("too many states");
        }
        int[] counts = new int[maxSymbols];
        int left = 1 << log;
        int symbol = 0;
        while (left > 0) {
            if (symbol >= maxSymbols) {
                throw new IOException("too many symbols");
            }
            int count = in.readUpTo(left + 1) - 1;
            counts[symbol++] = count;
            left -= Math.abs(count);
            if (count == 0) {
                symbol += in.readRepeats();
            }
        }
        return new Described(of(log, counts), in.alignedEnd());
    }

    int log() {
        return log;
    }

    int symbol(int state) {
        return symbols[state];
    }

    /** The state that follows. */
    int next(int state, BackwardBits in) {
        return bases[state] + in.read(bits[state]);
    }
}
