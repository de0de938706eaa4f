package io.github.leakwarden.text.view;

import java.util.Optional;

/** The strings of Android's executables (Dalvik Executable format, {@code string_ids}), as far as they lie in order. */
final class DexStrings {
    private static final int SIZE_AT = 0x38;
    private static final int OFFSET_AT = 0x3C;
    private static final int HEADER_BYTES = 0x70;

    private DexStrings() {}

    static Optional<DecodedView> of(byte[] bytes, int length) {
        if (length < HEADER_BYTES || !Ascii.isAt(bytes, 0, length, "dex\n0")) {
            return Optional.empty();
        }
        StringLines lines = new StringLines(bytes);
        int count = little(bytes, SIZE_AT);
        long table = little(bytes, OFFSET_AT) & 0xFFFFFFFFL;
        int before = 0;
        for (long i = 0; i < count && table + 4 * i + 4 <= length; i++) {
            int at = little(bytes, (int) (table + 4 * i));
            if (at < before || at >= length) {
                continue;
            }
            int from = at;
            while (from < length && bytes[from] < 0) {
                from++;
            }
            int to = ++from;
            while (to < length && bytes[to] != 0) {
                to++;
            }
            if (from < to && to <= length) {
                lines.add(from, to);
                before = to;
            }
        }
        return lines.view("dex-strings");
    }

    private static int little(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }
}
