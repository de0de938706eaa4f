package io.github.leakwarden.pattern;

/** A cursor over the text of a pattern; positions are UTF-16 units from zero. */
final class PatternText {
    private static final int LONGEST_SHOWN = 30;

    private final String pattern;
    private int position;

    PatternText(String pattern) {
        this.pattern = pattern;
    }

    int position() {
        return position;
    }

    void moveTo(int there) {
        position = there;
    }

    boolean atEnd() {
        return position == pattern.length();
    }

    /** The character (code point) here, without passing it; the text must not be at its end. */
    int peek() {
        return pattern.codePointAt(position);
    }

    int next() {
        int character = pattern.codePointAt(position);
        position += Character.charCount(character);
        return character;
    }

    boolean startsWith(String prefix) {
        return pattern.startsWith(prefix, position);
    }

    boolean skip(char expected) {
        if (!atEnd() && pattern.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    boolean skip(String expected) {
        if (startsWith(expected)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    /** The next {@code count} UTF-16 units, or as many as there are; they are passed. */
    String take(int count) {
        int end = Math.min(pattern.length(), position + count);
        String taken = pattern.substring(position, end);
        position = end;
        return taken;
    }

    boolean hasAhead(String expected) {
        return pattern.indexOf(expected, position) >= 0;
    }

    /** The text up to {@code end}, which is passed too; a pattern without it has the given fault. */
    String until(char end, String fault, int at) {
        int close = pattern.indexOf(end, position);
        if (close < 0) {
            throw fault(fault, at);
        }
        String taken = pattern.substring(position, close);
        position = close + 1;
        return taken;
    }

    BadPatternException fault(String message, int at) {
        return new BadPatternException(message, at);
    }

    /** A name of the pattern in a message: not what could be a value, as somebody may have written one there. */
    static String shown(String name) {
        boolean word = name.length() <= LONGEST_SHOWN;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            word &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '^';
        }
        return word ? name : "…";
    }
}
