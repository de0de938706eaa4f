package io.github.leakwarden.text.view;

import java.util.Optional;

/**
 * The strings of compiled Python: Python's {@code marshal} writes a letter for the kind, the length in one byte or four,
 * and the text. Whatever reads like that counts; the rest of the format is not read.
 */
final class MarshalStrings {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 1 << 20;

    private MarshalStrings() {}

    static Optional<DecodedView> of(byte[] bytes, int length) {
        if (length < 16 || bytes[2] != '\r' || bytes[3] != '\n') {
            return Optional.empty();
        }
        StringLines lines = new StringLines(bytes);
        int at = 8;
        while (at + 5 < length) {
            int from = textStart(bytes, at);
            int to = from < 0 ? -1 : from + size(bytes, at, from);
            if (from >= 0 && to >= from + SHORTEST && to <= length && isText(bytes, from, to)) {
                lines.add(from, to);
                at = to;
            } else {
                at++;
            }
        }
        return lines.view("marshal");
    }

    /** Where the text of the string of which the kind stands at {@code at} begins; -1 if that is no such kind. */
    private static int textStart(byte[] bytes, int at) {
        return switch (bytes[at] & 0x7F) {
            case 'z', 'Z' -> at + 2;
            case 's', 't', 'u', 'a', 'A' -> at + 5;
            default -> -1;
        };
    }

    private static int size(byte[] bytes, int at, int from) {
        int size = bytes[at + 1] & 0xFF;
        if (from == at + 5) {
            size |= (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF) << 16;
            return bytes[at + 4] == 0 && size < LONGEST ? size : 0;
        }
        return size;
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0 || !(Ascii.isText(bytes[i]) || bytes[i] < 0)) {
                return false;
            }
        }
        return true;
    }
}
