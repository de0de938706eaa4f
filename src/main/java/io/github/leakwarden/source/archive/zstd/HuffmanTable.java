package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;
import java.util.Arrays;

/** The codes of literals, RFC 8878 4.2. Immutable. */
final class HuffmanTable {
    private static final int MAX_BITS = 11;
    private static final int MAX_SYMBOLS = 256;
    private static final int MAX_WEIGHT_LOG = 6;

    private final int maxBits;
    private final byte[] symbols;
    private final byte[] bits;

    private HuffmanTable(int maxBits) {
        this.maxBits = maxBits;
        this.symbols = new byte[1 << maxBits];
        this.bits = new byte[1 << maxBits];
    }

    /** A table and where its description ended. */
    record Described(HuffmanTable table, int end) {}

    static Described read(byte[] bytes, int start, int end) throws IOException {
        if (start >= end) {
            throw new IOException("no description");
        }
        int first = bytes[start] & 0xFF;
        int[] weights = new int[MAX_SYMBOLS];
        int count = first >= 128 ? first - 127 : 0;
        int behind = start + 1 + (first >= 128 ? (count + 1) / 2 : first);
        if (behind > end) {
            throw new IOException("description cut off");
        }
        if (first >= 128) {
            for (int i = 0; i < count; i++) {
                int pair = bytes[start + 1 + i / 2];
                weights[i] = (i % 2 == 0 ? pair >> 4 : pair) & 0xF;
            }
        } else {
            count = readWeights(bytes, start + 1, behind, weights);
        }
        return new Described(of(weights, count), behind);
    }

    /** Two states take turns until the bits are used up. */
    private static int readWeights(byte[] bytes, int start, int end, int[] weights) throws IOException {
        FseTable.Described described = FseTable.read(bytes, start, end, MAX_WEIGHT_LOG, MAX_BITS + 2);
        FseTable table = described.table();
        BackwardBits in = new BackwardBits(bytes, described.end(), end);
        int even = in.read(table.log());
        int odd = in.read(table.log());
        int count = 0;
        while (count < MAX_SYMBOLS - 2) {
            weights[count++] = table.symbol(even);
            even = table.next(even, in);
            if (in.left() < 0) {
                weights[count++] = table.symbol(odd);
                return count;
            }
            weights[count++] = table.symbol(odd);
            odd = table.next(odd, in);
            if (in.left() < 0) {
                weights[count++] = table.symbol(even);
                return count;
            }
        }
        throw new IOException("too many weights");
    }

    /** The last weight is not written: it makes the sum a power of two. */
    private static HuffmanTable of(int[] weights, int count) throws IOException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] == 0 ? 0 : 1 << (weights[i] - 1);
        }
        int maxBits = sum == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << maxBits) - sum;
        if (sum == 0 || maxBits > MAX_BITS || Integer.bitCount(rest) != 1) {
            throw new IOException("weights do not add up");
        }
        weights[count] = Integer.numberOfTrailingZeros(rest) + 1;
        HuffmanTable table = new HuffmanTable(maxBits);
        int at = 0;
        for (int weight = 1; weight <= maxBits; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int end = at + (1 << (weight - 1));
                    Arrays.fill(table.symbols, at, end, (byte) symbol);
                    Arrays.fill(table.bits, at, end, (byte) (maxBits + 1 - weight));
                    at = end;
                }
            }
        }
        return table;
    }

    /** Decodes one stream, which must end with the last literal. */
    void decode(byte[] bytes, int start, int end, byte[] to, int from, int toEnd) throws IOException {
        BackwardBits in = new BackwardBits(bytes, start, end);
        for (int i = from; i < toEnd; i++) {
            int code = in.peek(maxBits);
            to[i] = symbols[code];
            in.skip(bits[code]);
            if (in.left() < 0) {
                throw new IOException("literals cut off");
            }
        }
        if (in.left() != 0) {
            throw new IOException("more literals than said");
        }
    }
}
