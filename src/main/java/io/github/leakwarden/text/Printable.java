package io.github.leakwarden.text;

/**
 * Text made safe to show: nothing in it can move a cursor, colour a terminal, hide what follows, or command a build server
 * that reads what is printed (Azure Pipelines' {@code ##vso[}, TeamCity's {@code ##teamcity[}, GitHub's {@code ##[}).
 */
public final class Printable {
    private Printable() {}

    /**
     * The text with control characters, bidirectional overrides and unpaired surrogates, and the first sign of a command
     * to a build server, written as {@code \\u{HEX}}.
     * Line breaks and tabs are escaped too; the result is one line.
     */
    public static String line(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i)) && !isCommand(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (isShowable(codePoint) && !isCommand(text, i)) {
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

    /** Whether a command to a build server begins there: two number signs, a word, a bracket. */
    private static boolean isCommand(String text, int at) {
        if (!text.startsWith("##", at)) {
            return false;
        }
        int end = at + 2;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '[';
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
