package io.github.leakwarden.scan;

import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values that the scan found, to be masked wherever else they stand, in URLs, JSON and base64 too. Looks each eight bytes
 * of a text up once, so that the time does not grow with the number of values. Immutable.
 */
final class KnownValues {
    private static final int SHORTEST = Long.BYTES;

    /** A value of letters alone that is shorter is a word, such as the password {@code postgres}: it names folders too. */
    private static final int LONGEST_WORD = 20;

    private final Map<Long, List<Value>> byBeginning = new HashMap<>();

    /** A value's bytes, and what is shown instead. */
    private record Value(byte[] bytes, byte[] masked) {
        boolean standsAt(byte[] text, int at) {
            return at + bytes.length <= text.length
                    && Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    KnownValues(Collection<Secret> secrets) {
        if (secrets.isEmpty()) {
            return;
        }
        secrets.stream()
                .filter(secret -> isTelling(secret.revealBytes()))
                .flatMap(KnownValues::spellings)
                .sorted(OrderBy.key((Value value) -> -value.bytes.length))
                .forEach(value -> byBeginning
                        .computeIfAbsent(eightBytes(value.bytes, 0), start -> new ArrayList<>())
                        .add(value));
    }

    private static Stream<Value> spellings(Secret secret) {
        byte[] masked = secret.masked().getBytes(StandardCharsets.UTF_8);
        return EncodedValue.spellings(secret.revealBytes()).stream().map(bytes -> new Value(bytes, masked));
    }

    /** Whether it is worth masking wherever it stands: long enough, and no word. */
    static boolean isTelling(byte[] value) {
        boolean word = value.length < LONGEST_WORD;
        for (byte b : value) {
            word &= b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '_';
        }
        return value.length >= SHORTEST && !word;
    }

    /** The text with every value in it masked; of those that begin at one place, the longest. */
    String mask(String text) {
        if (byBeginning.isEmpty() || text.length() < SHORTEST / 2) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        boolean masked = false;
        int at = 0;
        while (at < bytes.length) {
            Value value = valueAt(bytes, at);
            if (value == null) {
                out.write(bytes[at++]);
            } else {
                out.writeBytes(value.masked);
                at += value.bytes.length;
                masked = true;
            }
        }
        return masked ? out.toString(StandardCharsets.UTF_8) : text;
    }

    /** Null where none begins: this is asked for every byte. */
    private @org.jspecify.annotations.Nullable Value valueAt(byte[] text, int at) {
        if (at + SHORTEST > text.length) {
            return null;
        }
        for (Value value : byBeginning.getOrDefault(eightBytes(text, at), List.of())) {
            if (value.standsAt(text, at)) {
                return value;
            }
        }
        return null;
    }

    private static long eightBytes(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
    }
}
