package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.util.Arrays;

/**
 * Bytes of an archive that are no member's, such as a script before it, comments, fields, or what somebody hid between
 * two members. Delivered under the archive's own name at their offset, in pieces, unless nobody could hide anything in
 * them. For one thread.
 */
final class Leftover {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int FIRST_BYTES = 1 << 10;

    /** Shared by two pieces. */
    private static final int OVERLAP_BYTES = 64 << 10;

    /** So few bytes, such as a data descriptor, matter only if there is text in them. */
    private static final int FEW_BYTES = 24;

    private static final int TEXT_BYTES = 8;

    private final Expansion expansion;
    private final Provenance place;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private long offset;

    Leftover(Expansion expansion, Provenance place) {
        this.expansion = expansion;
        this.place = place;
    }

    /** Adds bytes that stand at {@code position} of the archive, behind those added before. */
    void add(byte[] from, int start, int count, long position) {
        if (length == 0) {
            offset = position;
        }
        int at = start;
        int end = start + count;
        while (at < end) {
            if (length == PIECE_BYTES) {
                deliver();
                System.arraycopy(bytes, length - OVERLAP_BYTES, bytes, 0, OVERLAP_BYTES);
                offset += length - OVERLAP_BYTES;
                length = OVERLAP_BYTES;
            }
            int part = Math.min(end - at, PIECE_BYTES - length);
            if (length + part > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + part, Math.min(2 * bytes.length, PIECE_BYTES)));
            }
            System.arraycopy(from, at, bytes, length, part);
            length += part;
            at += part;
        }
    }

    /** Delivers what was added since the last flush. */
    void flush() {
        deliver();
        length = 0;
    }

    private void deliver() {
        if (length > FEW_BYTES ? !isZero(bytes, length) : hasText(bytes, 0, length)) {
            expansion.raw(place, bytes, length, offset);
        }
    }

    static boolean isZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many printable bytes of ASCII stand side by side that they can say something. */
    static boolean hasText(byte[] bytes, int from, int to) {
        int run = 0;
        for (int i = from; i < to; i++) {
            run = bytes[i] >= ' ' && bytes[i] < 0x7F ? run + 1 : 0;
            if (run == TEXT_BYTES) {
                return true;
            }
        }
        return false;
    }
}
