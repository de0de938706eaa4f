package io.github.leakwarden.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the parts of a pack: numbers of seven bits a byte, and texts as numbers of a table that holds each once. */
final class PackOutput {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, Integer> table;

    private PackOutput(Map<String, Integer> table) {
        this.table = table;
    }

    PackOutput() {
        this(new LinkedHashMap<>());
    }

    /** Another body over the same table of texts. */
    PackOutput sharing() {
        return new PackOutput(table);
    }

    /** A number from zero. */
    void number(int value) {
        int rest = value;
        while (rest >= 0x80) {
            body.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        body.write(rest);
    }

    void flag(boolean value) {
        body.write(value ? 1 : 0);
    }

    void fraction(double value) {
        text(Double.toString(value));
    }

    void constant(Enum<?> value) {
        number(value.ordinal());
    }

    void text(String text) {
        number(table.computeIfAbsent(text, fresh -> table.size()));
    }

    void texts(Collection<String> texts) {
        list(texts, this::text);
    }

    <T> void list(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    <T> void optional(Optional<T> value, Consumer<T> write) {
        flag(value.isPresent());
        value.ifPresent(write);
    }

    /** A length and so many bytes. */
    void block(byte[] bytes) {
        number(bytes.length);
        body.writeBytes(bytes);
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** The table: how many texts, then length and UTF-8 bytes of each. */
    byte[] table() {
        PackOutput out = new PackOutput();
        out.number(table.size());
        for (String text : table.keySet()) {
            out.block(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.body();
    }
}
