package io.github.leakwarden.text.view;

import java.util.Objects;

/**
 * Text as it reads once an encoding is undone.
 *
 * @param bytes the decoded text in {@code [0, length)}, UTF-8 or as it came; shared, not to be changed
 * @param length number of bytes
 * @param map from offsets in {@code bytes} to offsets in the bytes given to the decoder
 * @param name of the encoding, such as {@code base64}
 */
public record DecodedView(byte[] bytes, int length, OffsetMap map, String name) {
    public DecodedView {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(name, "name");
        if (length < 0 || length > bytes.length) {
            throw new IllegalArgumentException("not a view: " + length + " of " + bytes.length);
        }
    }
}
