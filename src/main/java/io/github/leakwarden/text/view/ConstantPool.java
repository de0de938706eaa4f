package io.github.leakwarden.text.view;

import java.util.Optional;

/** The string constants of a Java class file (Java Virtual Machine Specification, section 4.4). */
final class ConstantPool {
    private static final int UTF_8 = 1;

    /** Bytes that a constant has behind its tag, by tag; 0 for a tag that there is not. */
    private static final int[] WIDTHS = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private ConstantPool() {}

    /** Reads as far as the pool makes sense. */
    static Optional<DecodedView> of(byte[] bytes, int length) {
        boolean magic = length > 10
                && bytes[0] == (byte) 0xCA
                && bytes[1] == (byte) 0xFE
                && bytes[2] == (byte) 0xBA
                && bytes[3] == (byte) 0xBE;
        if (!magic) {
            return Optional.empty();
        }
        StringLines lines = new StringLines(bytes);
        int left = unsigned(bytes, 8) - 1;
        int at = 10;
        while (left > 0 && at + 3 <= length) {
            int tag = bytes[at];
            if (tag == UTF_8) {
                int end = at + 3 + unsigned(bytes, at + 1);
                if (end > length) {
                    break;
                }
                lines.add(at + 3, end);
                at = end;
            } else if (tag > 0 && tag < WIDTHS.length && WIDTHS[tag] > 0) {
                at += 1 + WIDTHS[tag];
            } else {
                break;
            }
            // A long or a double counts for two.
            left -= tag > 0 && tag < WIDTHS.length && WIDTHS[tag] == 8 ? 2 : 1;
        }
        return lines.view("constant-pool");
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
