package io.github.leakwarden.source.archive;

/** Numbers as most archive formats write them, lowest byte first. */
final class LittleEndian {
    private LittleEndian() {}

    static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | int16(bytes, at + 2) << 16;
    }

    static long uint32(byte[] bytes, int at) {
        return int32(bytes, at) & 0xFFFFFFFFL;
    }

    static long int64(byte[] bytes, int at) {
        return uint32(bytes, at) | (long) int32(bytes, at + 4) << 32;
    }
}
