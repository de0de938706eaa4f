package io.github.leakwarden.source.git.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code info/alternates} that names a store of objects: a path, relative to the store that the list belongs to,
 * or the same in quotes and with the escapes of C, as git writes paths that need it.
 *
 * @param number from 1
 * @param text of the line
 */
record AlternatesLine(int number, String text) {
    private static final String ESCAPES = "abfnrtv\\\"";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\\\"";

    /** The lines of a list, without those that are empty or a comment. */
    static List<AlternatesLine> all(String list) {
        List<AlternatesLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : list.split("\n", -1)) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new AlternatesLine(number, line));
            }
        }
        return lines;
    }

    /** The store; null if no path can be so. */
    @Nullable
    Path path(Path store) {
        try {
            return store.resolve(unquoted());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** As git reads it: what is not well quoted is not quoted. */
    private String unquoted() {
        if (!text.startsWith("\"")) {
            return text;
        }
        byte[] quoted = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = 1;
        while (at < quoted.length && quoted[at] != '"') {
            int length = quoted[at] == '\\' ? escape(quoted, at + 1, plain) : 0;
            if (length < 0) {
                return text;
            }
            if (length == 0) {
                plain.write(quoted[at]);
            }
            at += 1 + length;
        }
        return at < quoted.length ? plain.toString(StandardCharsets.UTF_8) : text;
    }

    /** Writes what an escape stands for, and returns how long it is without its backslash; -1 if it is none. */
    private static int escape(byte[] quoted, int at, ByteArrayOutputStream plain) {
        int kind = at < quoted.length ? ESCAPES.indexOf(quoted[at]) : -1;
        if (kind >= 0) {
            plain.write(ESCAPED.charAt(kind));
            return 1;
        }
        int value = 0;
        for (int i = 0; i < 3; i++) {
            int digit = at + i < quoted.length ? quoted[at + i] - '0' : -1;
            if (digit < 0 || digit > (i == 0 ? 3 : 7)) {
                return -1;
            }
            value = value << 3 | digit;
        }
        plain.write(value);
        return 3;
    }
}
