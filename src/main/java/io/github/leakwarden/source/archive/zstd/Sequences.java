package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The sequences of one block after the other, RFC 8878 3.1.1.3.2, carried out. For one thread. */
final class Sequences {
    /** Kinds of code, in the order of their tables. */
    private static final int LENGTHS = 0;

    private static final int OFFSETS = 1;
    private static final int MATCHES = 2;

    private static final int[] LARGEST_LOG = {9, 8, 9};
    private static final int[] SYMBOLS = {36, 32, 53};
    private static final FseTable[] DEFAULT = defaults();

    private static final int[] LENGTH_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int[] LENGTH_BASES = {
        16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final int[] MATCH_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int[] MATCH_BASES = {
        35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539
    };

    private final @Nullable FseTable[] tables = new @Nullable FseTable[3];

    /** The last three offsets, the latest first. */
    private final int[] recent = {1, 4, 8};

    /** Where a block's bytes go. */
    interface Output {
        void literals(byte[] bytes, int from, int length) throws IOException;

        void copy(int offset, int length) throws IOException;
    }

    private static FseTable[] defaults() {
        try {
            return new FseTable[] {
                FseTable.of(
                        6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1,
                        1, -1, -1, -1, -1),
                FseTable.of(
                        5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1),
                FseTable.of(
                        6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1)
            };
        } catch (IOException e) {
            throw new IllegalStateException("the distributions of the format are whole", e);
        }
    }

    /** Reads the section at {@code block[start, end)} and carries it out. */
    void read(byte[] block, int start, int end, Literals literals, Output out) throws IOException {
        if (start >= end) {
            throw new IOException("sequences cut off");
        }
        int first = block[start] & 0xFF;
        int at = start + 1;
        int count = first;
        if (first == 255) {
            count = (block[at] & 0xFF) + ((block[at + 1] & 0xFF) << 8) + 0x7F00;
            at += 2;
        } else if (first >= 128) {
            count = (first - 128 << 8) + (block[at++] & 0xFF);
        }
        if (count == 0) {
            out.literals(literals.bytes(), 0, literals.length());
            return;
        }
        int modes = block[at++];
        for (int kind = 0; kind < 3; kind++) {
            at = readTable(kind, modes >> (6 - 2 * kind) & 3, block, at, end);
        }
        carryOut(new BackwardBits(block, at, end), count, literals, out);
    }

    private int readTable(int kind, int mode, byte[] block, int at, int end) throws IOException {
        switch (mode) {
            case 0 -> tables[kind] = DEFAULT[kind];
            case 1 -> {
                if ((block[at] & 0xFF) >= SYMBOLS[kind]) {
                    throw new IOException("no such code");
                }
                tables[kind] = FseTable.always(block[at]);
                return at + 1;
            }
            case 2 -> {
                FseTable.Described described = FseTable.read(block, at, end, LARGEST_LOG[kind], SYMBOLS[kind]);
                tables[kind] = described.table();
                return described.end();
            }
            default -> {
                if (tables[kind] == null) {
                    throw new IOException("no table to repeat");
                }
            }
        }
        return at;
    }

    private FseTable table(int kind) throws IOException {
        FseTable table = tables[kind];
        if (table == null) {
            throw new IOException("no table");
        }
        return table;
    }

    private void carryOut(BackwardBits in, int count, Literals literals, Output out) throws IOException {
        FseTable lengths = table(LENGTHS);
        FseTable offsets = table(OFFSETS);
        FseTable matches = table(MATCHES);
        int length = in.read(lengths.log());
        int offset = in.read(offsets.log());
        int match = in.read(matches.log());
        int taken = 0;
        for (int left = count; left > 0; left--) {
            int offsetCode = offsets.symbol(offset);
            long offsetValue = (1L << offsetCode) + (in.read(offsetCode) & 0xFFFFFFFFL);
            int matchLength = value(matches.symbol(match), 32, 3, MATCH_BASES, MATCH_BITS, in);
            int literalLength = value(lengths.symbol(length), 16, 0, LENGTH_BASES, LENGTH_BITS, in);
            if (left > 1) {
                length = lengths.next(length, in);
                match = matches.next(match, in);
                offset = offsets.next(offset, in);
            }
            if (in.left() < 0 || taken + literalLength > literals.length()) {
                throw new IOException("sequences cut off");
            }
            out.literals(literals.bytes(), taken, literalLength);
            taken += literalLength;
            out.copy(distance(offsetValue, literalLength), matchLength);
        }
        if (in.left() != 0) {
            throw new IOException("more sequences than said");
        }
        out.literals(literals.bytes(), taken, literals.length() - taken);
    }

    private static int value(int code, int direct, int more, int[] bases, int[] bits, BackwardBits in) {
        return code < direct ? code + more : bases[code - direct] + in.read(bits[code - direct]);
    }

    /** The values 1 to 3 stand for recent offsets, one further along where no literals come before. */
    private int distance(long value, int literalLength) throws IOException {
        if (value > Integer.MAX_VALUE) {
            throw new IOException("offset beyond any window");
        }
        int index = (int) value - 1 + (literalLength == 0 ? 1 : 0);
        if (value <= 3 && index == 0) {
            return recent[0];
        }
        int distance = value > 3 ? (int) value - 3 : index == 3 ? recent[0] - 1 : recent[index];
        if (value > 3 || index > 1) {
            recent[2] = recent[1];
        }
        recent[1] = recent[0];
        recent[0] = distance;
        return distance;
    }
}
