package io.github.leakwarden.source.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Where a zip's directory is, as the record at its end says (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param base what offsets in the directory count from: more than 0 if something stands before the zip
 * @param directory where the directory starts
 * @param directoryEnd where it ends
 * @param end where the last record ends, its comment included
 * @param commentLength of that comment
 */
record ZipEnd(long base, long directory, long directoryEnd, long end, int commentLength) {
    private static final int RECORD_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int RECORD_64_BYTES = 56;

    /** The length of a comment is a number of 16 bits. */
    private static final int MAX_COMMENT_BYTES = 0xFFFF;

    /** What is looked at to tell text. */
    private static final int SAMPLE_BYTES = 512;

    private static final int RECORD = 0x06054B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int RECORD_64 = 0x06064B50;
    private static final int ENTRY = 0x02014B50;

    /**
     * Whether the record, with its comment if it has one, reaches to the end. Every blob is asked, so it looks at every
     * fourth byte only: behind the signature stand four zeros, the numbers of the one disk. Behind a text that is no
     * script a comment is looked for in so many bytes as tell a text.
     */
    static boolean isAtEndOf(byte[] bytes, int length) {
        int reach = hasZeros(bytes, length) || isScript(bytes, length) ? MAX_COMMENT_BYTES : SAMPLE_BYTES;
        int lowest = Math.max(length - RECORD_BYTES - reach, 0);
        for (int i = length - RECORD_BYTES + 7; i >= lowest + 4; i -= 4) {
            if (bytes[i] == 0) {
                for (int at = Math.max(i - 7, 0); at <= i - 4; at++) {
                    if (reachesEnd(bytes, at, length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Programs and pictures have numbers near their start, and so four zeros. */
    private static boolean hasZeros(byte[] bytes, int length) {
        int end = Math.min(length, SAMPLE_BYTES);
        int i = 0;
        while (i < end && bytes[i] != 0) {
            i += 4;
        }
        return i < end;
    }

    private static boolean isScript(byte[] bytes, int length) {
        return length > 2 && bytes[0] == '#' && bytes[1] == '!';
    }

    private static boolean reachesEnd(byte[] bytes, int at, int length) {
        return bytes[at] == 'P'
                && at + RECORD_BYTES <= length
                && LittleEndian.int32(bytes, at) == RECORD
                && at + RECORD_BYTES + LittleEndian.int16(bytes, at + 20) == length;
    }

    /** Whether a file ends with such a record. */
    static boolean isAtEndOf(SeekableByteChannel channel) throws IOException {
        byte[] tail = tail(channel);
        return isAtEndOf(tail, tail.length);
    }

    /** Finds the directory; empty if there is none that the record truly points to. */
    static Optional<ZipEnd> find(SeekableByteChannel channel) throws IOException {
        byte[] tail = tail(channel);
        long tailStart = channel.size() - tail.length;
        for (int at = tail.length - RECORD_BYTES; at >= 0; at--) {
            if (tail[at] == 'P' && LittleEndian.int32(tail, at) == RECORD) {
                Optional<ZipEnd> end = at(channel, tail, at, tailStart + at);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipEnd> at(SeekableByteChannel channel, byte[] tail, int at, long position)
            throws IOException {
        long size = LittleEndian.uint32(tail, at + 12);
        long offset = LittleEndian.uint32(tail, at + 16);
        int comment = Math.min(LittleEndian.int16(tail, at + 20), tail.length - at - RECORD_BYTES);
        long directoryEnd = position;
        Optional<long[]> wide = record64(channel, position);
        if (wide.isPresent()) {
            directoryEnd = wide.get()[0];
            size = wide.get()[1];
            offset = wide.get()[2];
        }
        long end = position + RECORD_BYTES + comment;
        for (long directory : new long[] {directoryEnd - size, offset}) {
            boolean empty = size == 0 && directory == directoryEnd;
            if (size >= 0 && directory >= 0 && directory <= directoryEnd && (empty || isEntry(channel, directory))) {
                return Optional.of(new ZipEnd(Math.max(directory - offset, 0), directory, directoryEnd, end, comment));
            }
        }
        return Optional.empty();
    }

    /** Where zip64's own record starts, the size of the directory and its offset. */
    private static Optional<long[]> record64(SeekableByteChannel channel, long position) throws IOException {
        byte[] locator = read(channel, position - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.length == 0 || LittleEndian.int32(locator, 0) != LOCATOR_64) {
            return Optional.empty();
        }
        for (long at : new long[] {LittleEndian.int64(locator, 8), position - LOCATOR_BYTES - RECORD_64_BYTES}) {
            byte[] record = read(channel, at, RECORD_64_BYTES);
            if (record.length > 0 && LittleEndian.int32(record, 0) == RECORD_64) {
                return Optional.of(new long[] {at, LittleEndian.int64(record, 40), LittleEndian.int64(record, 48)});
            }
        }
        return Optional.empty();
    }

    private static boolean isEntry(SeekableByteChannel channel, long at) throws IOException {
        byte[] start = read(channel, at, 4);
        return start.length > 0 && LittleEndian.int32(start, 0) == ENTRY;
    }

    private static byte[] tail(SeekableByteChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), MAX_COMMENT_BYTES + RECORD_BYTES);
        return read(channel, channel.size() - length, length);
    }

    /** Exactly so many bytes, or none. */
    private static byte[] read(SeekableByteChannel channel, long at, int length) throws IOException {
        if (at < 0 || at > channel.size() - length) {
            return new byte[0];
        }
        return new ChannelStream(channel, at, at + length).readNBytes(length);
    }
}
