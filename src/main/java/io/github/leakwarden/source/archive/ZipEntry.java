package io.github.leakwarden.source.archive;

import io.github.leakwarden.source.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a zip says of one member: in its directory, or in the header before the member itself.
 *
 * @param record all of it: name, fields and comment included
 * @param nameLength of the name, which stands behind the fixed part
 * @param flags the general purpose bits
 * @param method of compression
 * @param crc of the content
 * @param compressedBytes length of what is stored
 * @param bytes length of the content; 0xFFFFFFFF or 0 where it is not told
 * @param offset of the header before the member, for an entry of the directory
 */
record ZipEntry(
        byte[] record, int nameLength, int flags, int method, long crc, long compressedBytes, long bytes, long offset) {
    static final int LOCAL_BYTES = 30;
    static final int DIRECTORY_BYTES = 46;
    static final int LOCAL = 0x04034B50;
    static final int DIRECTORY = 0x02014B50;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int WIDE_FIELD = 1;
    private static final long TOLD_ELSEWHERE = 0xFFFFFFFFL;

    /** Reads the record of a directory; empty if there is none. */
    static Optional<ZipEntry> readDirectory(InputStream in) throws IOException {
        byte[] head = in.readNBytes(DIRECTORY_BYTES);
        if (head.length < DIRECTORY_BYTES || LittleEndian.int32(head, 0) != DIRECTORY) {
            return Optional.empty();
        }
        int nameLength = LittleEndian.int16(head, 28);
        int fieldLength = LittleEndian.int16(head, 30);
        byte[] rest = in.readNBytes(nameLength + fieldLength + LittleEndian.int16(head, 32));
        return Optional.of(of(head, 8, rest, nameLength, fieldLength, LittleEndian.uint32(head, 42)));
    }

    /** Reads the header before a member; empty if there is none. */
    static Optional<ZipEntry> readLocal(InputStream in) throws IOException {
        byte[] head = in.readNBytes(LOCAL_BYTES);
        if (head.length < LOCAL_BYTES || LittleEndian.int32(head, 0) != LOCAL) {
            return Optional.empty();
        }
        int nameLength = LittleEndian.int16(head, 26);
        int fieldLength = LittleEndian.int16(head, 28);
        byte[] rest = in.readNBytes(nameLength + fieldLength);
        return rest.length < nameLength + fieldLength
                ? Optional.empty()
                : Optional.of(of(head, 6, rest, nameLength, fieldLength, 0));
    }

    /** Whether this can be the start of a header before a member, and not four bytes that look like it. */
    static boolean isPlausibleLocal(byte[] bytes, int at) {
        int method = LittleEndian.int16(bytes, at + 8);
        int nameLength = LittleEndian.int16(bytes, at + 26);
        return LittleEndian.int32(bytes, at) == LOCAL
                && (bytes[at + 4] & 0xFF) <= 100
                && (method <= 20 || method >= 90 && method <= 99)
                && nameLength <= 4096;
    }

    /** Both records have the same fields in the same order, from the flags on. */
    private static ZipEntry of(byte[] head, int from, byte[] rest, int nameLength, int fieldLength, long offset) {
        byte[] record = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, record, head.length, rest.length);
        int fields = Math.min(head.length + nameLength, record.length);
        int fieldsEnd = Math.min(fields + fieldLength, record.length);
        long compressed = LittleEndian.uint32(head, from + 12);
        long bytes = LittleEndian.uint32(head, from + 16);
        long start = offset;
        int at = wideField(record, fields, fieldsEnd);
        int end = at < 0 ? 0 : at + LittleEndian.int16(record, at - 2);
        if (bytes == TOLD_ELSEWHERE && at >= 0 && at + 8 <= end) {
            bytes = LittleEndian.int64(record, at);
            at += 8;
        }
        if (compressed == TOLD_ELSEWHERE && at >= 0 && at + 8 <= end) {
            compressed = LittleEndian.int64(record, at);
            at += 8;
        }
        if (start == TOLD_ELSEWHERE && at >= 0 && at + 8 <= end) {
            start = LittleEndian.int64(record, at);
        }
        return new ZipEntry(
                record,
                fields - head.length,
                LittleEndian.int16(head, from),
                LittleEndian.int16(head, from + 2),
                LittleEndian.uint32(head, from + 8),
                compressed,
                bytes,
                start);
    }

    /** Where the content of zip64's field starts, or -1. */
    private static int wideField(byte[] record, int from, int end) {
        int at = from;
        while (at + 4 <= end) {
            int length = LittleEndian.int16(record, at + 2);
            if (LittleEndian.int16(record, at) == WIDE_FIELD && at + 4 + length <= end) {
                return at + 4;
            }
            at += 4 + length;
        }
        return -1;
    }

    private int nameStart() {
        return LittleEndian.int32(record, 0) == LOCAL ? LOCAL_BYTES : DIRECTORY_BYTES;
    }

    private byte[] rawName() {
        return Arrays.copyOfRange(record, nameStart(), nameStart() + nameLength);
    }

    /** As shown. */
    String name() {
        return FileName.decode(rawName());
    }

    boolean isNamedAs(ZipEntry other) {
        return Arrays.equals(rawName(), other.rawName());
    }

    /** Whether its fields or its comment hold text. */
    boolean hasRemarks() {
        return Leftover.hasText(record, nameStart() + nameLength, record.length);
    }

    boolean isFolder() {
        return nameLength > 0 && record[nameStart() + nameLength - 1] == '/' && compressedBytes == 0;
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Whether length and checksum stand behind the content only. */
    boolean isToldBehind() {
        return (flags & DESCRIPTOR) != 0 && (compressedBytes == 0 || compressedBytes == TOLD_ELSEWHERE);
    }

    /** Whether two records describe the same bytes, in all that matters for reading them. */
    boolean saysTheSame(ZipEntry other) {
        return method == other.method
                && isEncrypted() == other.isEncrypted()
                && (compressedBytes == other.compressedBytes || other.isToldBehind());
    }
}
