package io.github.leakwarden.text.view;

import java.util.Optional;

/**
 * A view of the strings in compiled code, each on a line of its own: what stands before a string in the file, its length
 * or its kind, is mostly a letter to whoever reads bytes.
 */
public final class StringTables {
    private static final int SAMPLE_BYTES = 64;

    private StringTables() {}

    /** The view; costs a look at few bytes if there is none. */
    public static Optional<DecodedView> of(byte[] bytes, int length) {
        if (!isBinary(bytes, length)) {
            return Optional.empty();
        }
        return ConstantPool.of(bytes, length)
                .or(() -> DexStrings.of(bytes, length))
                .or(() -> MarshalStrings.of(bytes, length))
                .or(() -> WideStrings.of(bytes, length));
    }

    private static boolean isBinary(byte[] bytes, int length) {
        int sample = Math.min(length, SAMPLE_BYTES);
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
