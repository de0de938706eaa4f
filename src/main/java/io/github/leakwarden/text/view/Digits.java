package io.github.leakwarden.text.view;

/** Numbers written in digits, read from bytes. */
final class Digits {
    private Digits() {}

    /** The value of the {@code count} hexadecimal digits at {@code at}, which lie before {@code end}; -1 if they are none. */
    static int hex(byte[] bytes, int at, int count, int end) {
        if (count > 7 || at + count > end) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = digit(bytes[i]);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int digit(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Hexadecimal digits from {@code at} on, {@code most} at most. */
    static int hexRun(byte[] bytes, int at, int end, int most) {
        int i = at;
        while (i < end && i - at < most && digit(bytes[i]) >= 0) {
            i++;
        }
        return i - at;
    }

    static boolean isDecimal(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isOctal(byte b) {
        return b >= '0' && b <= '7';
    }
}
