package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The literals of one block after the other, RFC 8878 3.1.1.3.1. For one thread. */
final class Literals {
    private final byte[] bytes = new byte[ZstdFrame.MAX_BLOCK_BYTES];
    private int length;

    /** The table of the last block that had one; null before the first. */
    private @Nullable HuffmanTable table;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Reads the section at {@code block[0, end)}; returns where it ends. */
    int read(byte[] block, int end) throws IOException {
        int type = block[0] & 3;
        int format = block[0] >> 2 & 3;
        return type < 2 ? readPlain(block, end, type, format) : readCoded(block, end, type, format);
    }

    private int readPlain(byte[] block, int end, int type, int format) throws IOException {
        int header = (format & 1) == 0 ? 1 : format == 1 ? 2 : 3;
        length = (int) (littleEndian(block, header) >>> (header == 1 ? 3 : 4));
        check(length);
        if (type == 1) {
            Arrays.fill(bytes, 0, length, block[header]);
            return header + 1;
        }
        if (header + length > end) {
            throw new IOException("literals cut off");
        }
        System.arraycopy(block, header, bytes, 0, length);
        return header + length;
    }

    private int readCoded(byte[] block, int end, int type, int format) throws IOException {
        int header = format < 2 ? 3 : format + 2;
        int sizeBits = header * 4 - 2;
        long word = littleEndian(block, header) >>> 4;
        length = (int) word & ((1 << sizeBits) - 1);
        int coded = (int) (word >>> sizeBits) & ((1 << sizeBits) - 1);
        check(length);
        int behind = header + coded;
        if (behind > end) {
            throw new IOException("literals cut off");
        }
        int at = header;
        if (type == 2) {
            HuffmanTable.Described described = HuffmanTable.read(block, at, behind);
            table = described.table();
            at = described.end();
        }
        if (table == null) {
            throw new IOException("literals without a table");
        }
        if (format == 0) {
            table.decode(block, at, behind, bytes, 0, length);
        } else {
            readFourStreams(table, block, at, behind);
        }
        return behind;
    }

    private void readFourStreams(HuffmanTable codes, byte[] block, int start, int end) throws IOException {
        int quarter = (length + 3) / 4;
        int at = start + 6;
        if (at > end || quarter * 3 > length) {
            throw new IOException("literals cut off");
        }
        for (int i = 0; i < 4; i++) {
            int size = i == 3 ? end - at : (block[start + 2 * i] & 0xFF) | (block[start + 2 * i + 1] & 0xFF) << 8;
            if (at + size > end) {
                throw new IOException("literals cut off");
            }
            codes.decode(block, at, at + size, bytes, i * quarter, i == 3 ? length : (i + 1) * quarter);
            at += size;
        }
    }

    private void check(int size) throws IOException {
        if (size > bytes.length) {
            throw new IOException("more literals than a block may have");
        }
    }

    private static long littleEndian(byte[] from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (from[i] & 0xFF);
        }
        return value;
    }
}
