package io.github.leakwarden.source.archive;

import io.github.leakwarden.source.FileName;
import java.util.Arrays;
import java.util.Optional;

/**
 * One header block of a tar, of whichever dialect.
 *
 * @param name as shown
 * @param bytes of content behind the header
 * @param type the type flag
 * @param target what a link points to; empty if it is none, or told in a block before
 * @param extended whether a map of holes goes on in the next block, in GNU's old form of sparse files
 */
record TarHeader(String name, long bytes, char type, String target, boolean extended) {
    static final int BLOCK_BYTES = 512;

    /** Where the names of the user and the group stand, 32 bytes each. */
    static final int OWNER = 265;

    static final int OWNER_BYTES = 64;

    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int TARGET = 157;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int SPARSE_EXTENDED = 482;

    /** Whether content starts with a header, by its checksum: the first tars had no magic. */
    static boolean isAt(byte[] bytes, int length) {
        if (length < BLOCK_BYTES || bytes[0] == 0) {
            return false;
        }
        long wanted = octal(bytes, CHECKSUM, 8);
        if (wanted <= 0) {
            return false;
        }
        long sum = 0;
        long signedSum = 0;
        for (int i = 0; i < BLOCK_BYTES; i++) {
            int value = i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : bytes[i];
            sum += value & 0xFF;
            signedSum += value;
        }
        return sum == wanted || signedSum == wanted;
    }

    /** The header in a block; empty if it is none. */
    static Optional<TarHeader> of(byte[] block) {
        long bytes = (block[SIZE] & 0x80) != 0 ? binary(block) : octal(block, SIZE, 12);
        if (!isAt(block, BLOCK_BYTES) || bytes < 0) {
            return Optional.empty();
        }
        char type = (char) (block[TYPE] & 0xFF);
        boolean extended = type == 'S' && block[SPARSE_EXTENDED] != 0;
        return Optional.of(new TarHeader(name(block), bytes, type, text(block, TARGET, 100), extended));
    }

    private static String name(byte[] block) {
        String name = text(block, 0, 100);
        boolean posix = block[MAGIC] == 'u' && block[MAGIC + 5] == 0 && block[PREFIX] != 0;
        return posix ? text(block, PREFIX, 155) + "/" + name : name;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return FileName.decode(Arrays.copyOfRange(block, from, end));
    }

    /** A number in base 256, for what octal digits cannot say; -1 if it is beyond any file. */
    private static long binary(byte[] block) {
        long value = block[SIZE] & 0x7F;
        for (int i = SIZE + 1; i < SIZE + 12; i++) {
            if (value >>> 48 != 0) {
                return -1;
            }
            value = value << 8 | (block[i] & 0xFF);
        }
        return value;
    }

    /** A number in octal digits, with blanks before and a blank or zero behind; -1 if it is none. */
    private static long octal(byte[] block, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && block[at] == ' ') {
            at++;
        }
        long value = 0;
        while (at < end && block[at] >= '0' && block[at] <= '7') {
            value = value << 3 | (block[at++] - '0');
        }
        return at == end || block[at] == 0 || block[at] == ' ' ? value : -1;
    }
}
