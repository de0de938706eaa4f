package io.github.leakwarden.exposure.config;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code key=value} lines: properties and env files. Offsets are those of a text with one character a byte. */
final class PropertiesReader {
    private PropertiesReader() {}

    static List<Setting> read(String text) {
        List<Setting> settings = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line(text, from, end, settings);
            from = end + 1;
        }
        return settings;
    }

    private static void line(String text, int from, int end, List<Setting> settings) {
        int start = skipBlanks(text, from, end);
        if (text.startsWith("export ", start)) {
            start = skipBlanks(text, start + "export ".length(), end);
        }
        if (start >= end || text.charAt(start) == '#' || text.charAt(start) == '!') {
            return;
        }
        int sign = start;
        while (sign < end && text.charAt(sign) != '=' && text.charAt(sign) != ':') {
            sign += text.charAt(sign) == '\\' ? 2 : 1;
        }
        if (sign >= end || sign == start) {
            return;
        }
        String key = text.substring(start, sign).strip();
        int valueStart = skipBlanks(text, sign + 1, end);
        int valueEnd = end;
        while (valueEnd > valueStart && Character.isWhitespace(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        if (valueEnd - valueStart >= 2 && isQuoted(text, valueStart, valueEnd)) {
            valueStart++;
            valueEnd--;
        }
        Span span = valueEnd > valueStart ? new Span(valueStart, valueEnd) : new Span(start, sign);
        settings.add(new Setting(key, text.substring(valueStart, Math.max(valueStart, valueEnd)), span));
    }

    private static boolean isQuoted(String text, int from, int end) {
        char first = text.charAt(from);
        return (first == '"' || first == '\'') && text.charAt(end - 1) == first;
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
