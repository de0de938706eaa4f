package io.github.leakwarden.exposure.config;

import io.github.leakwarden.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the block style of YAML: nested keys and plain or quoted scalars. Flow style, anchors and block scalars are
 * passed over. Offsets are those of a text with one character a byte.
 */
final class YamlReader {
    private static final int DEEPEST = 64;

    private final String text;
    private final List<Setting> settings = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int blockIndent = -1;

    private record Level(int indent, String key) {}

    private YamlReader(String text) {
        this.text = text;
    }

    static List<Setting> read(String text) {
        YamlReader reader = new YamlReader(text);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            reader.line(from, end);
            from = end + 1;
        }
        return reader.settings;
    }

    private void line(int from, int end) {
        int start = from;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        if (start >= end || text.charAt(start) == '#' || text.charAt(start) == '\r') {
            return;
        }
        int indent = start - from;
        if (blockIndent >= 0 && indent > blockIndent) {
            return;
        }
        blockIndent = -1;
        if (text.startsWith("---", start)) {
            levels.clear();
            return;
        }
        while (text.startsWith("- ", start)) {
            start += 2;
            indent += 2;
        }
        entry(start, end, indent);
    }

    private void entry(int start, int end, int indent) {
        int colon = colon(start, end);
        if (colon < 0) {
            return;
        }
        while (!levels.isEmpty() && levels.peek().indent >= indent) {
            levels.pop();
        }
        String key = unquoted(text.substring(start, colon).strip());
        int from = colon + 1;
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        int to = valueEnd(from, end);
        if (to <= from) {
            if (levels.size() < DEEPEST) {
                levels.push(new Level(indent, key));
            }
            return;
        }
        char first = text.charAt(from);
        if (first == '|' || first == '>') {
            blockIndent = indent;
            return;
        }
        if ((first == '"' || first == '\'') && to - from >= 2 && text.charAt(to - 1) == first) {
            from++;
            to--;
        }
        Span span = to > from ? new Span(from, to) : new Span(start, colon);
        settings.add(new Setting(path(key), text.substring(from, Math.max(from, to)), span));
    }

    /** The colon that ends a key: one before a blank or the line's end, outside quotes. */
    private int colon(int from, int end) {
        char quote = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && i == from) {
                quote = c;
            } else if (c == ':' && (i + 1 >= end || Character.isWhitespace(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** The end of a scalar: before a comment and blanks. */
    private int valueEnd(int from, int end) {
        int stop = end;
        char first = from < end ? text.charAt(from) : 0;
        if (first == '"' || first == '\'') {
            int close = text.indexOf(first, from + 1);
            if (close > 0 && close < end) {
                return close + 1;
            }
        }
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '#' && (i == from || Character.isWhitespace(text.charAt(i - 1)))) {
                stop = i;
                break;
            }
        }
        while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    private String path(String key) {
        StringBuilder path = new StringBuilder();
        for (Iterator<Level> level = levels.descendingIterator(); level.hasNext(); ) {
            path.append(level.next().key).append('.');
        }
        return path.append(key).toString();
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() >= 2
                && (key.charAt(0) == '"' || key.charAt(0) == '\'')
                && key.charAt(key.length() - 1) == key.charAt(0);
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
