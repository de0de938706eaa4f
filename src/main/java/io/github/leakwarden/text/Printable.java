package io.github.leakwarden.text;

/** Text made safe to show: nothing in it can move a cursor, colour a terminal, or hide what follows. */
public final class Printable {
    private Printable() {}

    /**
     * The text with control characters, bidirectional overrides and unpaired surrogates written as {@code \\u{HEX}}.
     * Line breaks and tabs are escaped too; the result is one line.
     */
    public static String line(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (isShowable(codePoint)) {
                out.appendCodePoint(codePoint);
            } else {
                out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
            }
            i += Character.charCount(codePoint);
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7F;
    }

    private static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
