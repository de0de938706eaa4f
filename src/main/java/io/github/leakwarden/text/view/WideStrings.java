package io.github.leakwarden.text.view;

import java.util.Optional;

/** Strings in UTF-16, either byte order, between other bytes: as in executables for Windows and .NET. ASCII only. */
final class WideStrings {
    private static final int SHORTEST = 12;

    private WideStrings() {}

    /** Every string so long has a NUL of its own at one of the places looked at, in the parity of its NULs. */
    static Optional<DecodedView> of(byte[] bytes, int length) {
        StringLines lines = new StringLines(bytes);
        int at = 0;
        while (at + 2 * SHORTEST <= length) {
            int middle = at + SHORTEST;
            // Most bytes come no further, and a picture may be over before any of this is compiled.
            if (bytes[middle + 1] != 0 && bytes[middle + 2] != 0) {
                at = middle;
                continue;
            }
            if (!isPair(bytes, middle) && !isPair(bytes, middle + 1)) {
                at = middle;
                continue;
            }
            int from = isPair(bytes, middle) ? middle : middle + 1;
            while (from - 2 >= at && isPair(bytes, from - 2)) {
                from -= 2;
            }
            int to = from;
            while (to + 1 < length && isPair(bytes, to)) {
                to += 2;
            }
            boolean last = to + 1 < length && isCharacter(bytes[to]);
            int characters = (to - from) / 2 + (last ? 1 : 0);
            if (characters >= SHORTEST) {
                lines.addWide(from, characters);
            }
            at = Math.max(to, middle);
        }
        return lines.view("utf-16-strings");
    }

    private static boolean isPair(byte[] bytes, int at) {
        return isCharacter(bytes[at]) && bytes[at + 1] == 0;
    }

    private static boolean isCharacter(byte b) {
        return b != 0 && Ascii.isText(b);
    }
}
