package io.github.leakwarden.exposure.config;

import io.github.leakwarden.text.Span;
import java.util.Objects;

/**
 * One setting of a configuration file.
 *
 * @param key its whole path, dots between segments
 * @param value as written, without quotes
 * @param span of the value; of the key where the value is empty
 */
record Setting(String key, String value, Span span) {
    Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(span, "span");
    }

    /** The path without its last segment; settings that share it belong together. */
    String group() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
