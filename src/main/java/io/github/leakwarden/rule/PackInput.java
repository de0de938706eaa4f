package io.github.leakwarden.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link PackOutput} wrote. Bytes that end early or point nowhere throw {@link IllegalStateException}. */
final class PackInput {
    private final byte[] bytes;
    private final int end;
    private final String[] table;
    private int pos;

    private PackInput(byte[] bytes, int pos, int end, String[] table) {
        this.bytes = bytes;
        this.pos = pos;
        this.end = end;
        this.table = table;
    }

    /** Reads bytes that hold no texts of a table. */
    PackInput(byte[] bytes, int from) {
        this(bytes, from, bytes.length, new String[0]);
    }

    /** The next block, without texts. */
    PackInput block() {
        int length = number();
        PackInput block = new PackInput(bytes, pos, checked(pos + length), table);
        pos += length;
        return block;
    }

    /** The same from here on, with texts from a table. */
    PackInput again(String[] texts) {
        return new PackInput(bytes, pos, end, texts);
    }

    /** The next block's bytes. */
    byte[] bytes() {
        int length = number();
        int from = pos;
        pos = checked(pos + length);
        return Arrays.copyOfRange(bytes, from, pos);
    }

    /** The table of texts, decoded. */
    String[] table() {
        String[] texts = new String[checkedCount(number())];
        for (int i = 0; i < texts.length; i++) {
            int length = number();
            int from = pos;
            pos = checked(pos + length);
            texts[i] = new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        return texts;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = next();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw damaged();
    }

    boolean flag() {
        return next() != 0;
    }

    double fraction() {
        return Double.parseDouble(text());
    }

    <T extends Enum<T>> T constant(T[] constants) {
        int ordinal = number();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw damaged();
        }
        return constants[ordinal];
    }

    String text() {
        int index = number();
        if (index < 0 || index >= table.length) {
            throw damaged();
        }
        return table[index];
    }

    List<String> texts() {
        return list(this::text);
    }

    <T> List<T> list(Supplier<T> read) {
        int size = checkedCount(number());
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(read.get());
        }
        return items;
    }

    <T> Optional<T> optional(Supplier<T> read) {
        return flag() ? Optional.of(read.get()) : Optional.empty();
    }

    private int next() {
        if (pos >= end) {
            throw damaged();
        }
        return bytes[pos++] & 0xFF;
    }

    private int checked(int position) {
        if (position < pos || position > end) {
            throw damaged();
        }
        return position;
    }

    /** Every item takes a byte, so that a wrong count cannot ask for much memory. */
    private int checkedCount(int count) {
        if (count < 0 || count > end - pos) {
            throw damaged();
        }
        return count;
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("the rule pack is damaged; build again");
    }
}
