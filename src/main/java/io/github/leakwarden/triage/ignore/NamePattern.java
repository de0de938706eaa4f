package io.github.leakwarden.triage.ignore;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of one name in a path: {@code *} for any characters, {@code ?} for one, {@code [a-z]} and {@code [!a-z]} for one
 * of a set, {@code \} before a character that means itself. Immutable.
 */
final class NamePattern {
    private static final Token STAR = new Token("", true, true);
    private static final Token ANY = new Token("", true, false);

    private final List<Token> tokens;

    /**
     * One position: the characters it admits, as pairs of first and last.
     *
     * @param ranges even length
     * @param negated whether it admits all others
     * @param any whether it stands for any number of characters
     */
    private record Token(String ranges, boolean negated, boolean any) {
        static Token of(char c) {
            return new Token("" + c + c, false, false);
        }

        boolean admits(char c) {
            for (int i = 0; i < ranges.length(); i += 2) {
                if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
                    return !negated;
                }
            }
            return negated;
        }

        boolean isUpward() {
            for (int i = 0; i < ranges.length(); i += 2) {
                if (ranges.charAt(i) > ranges.charAt(i + 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    private NamePattern(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    static NamePattern of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int close = c == '[' ? closing(text, i) : -1;
            if (c == '*') {
                tokens.add(STAR);
            } else if (c == '?') {
                tokens.add(ANY);
            } else if (close > 0) {
                tokens.add(set(text.substring(i + 1, close)));
                i = close;
            } else if (c == '\\' && i + 1 < text.length()) {
                tokens.add(Token.of(text.charAt(++i)));
            } else {
                tokens.add(Token.of(c));
            }
            i++;
        }
        return new NamePattern(tokens);
    }

    /** Whether its sets are closed and their ranges go upwards, and no {@code \} is the last character. */
    static boolean parses(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                int close = closing(text, i);
                if (close < 0 || !set(text.substring(i + 1, close)).isUpward()) {
                    return false;
                }
                i = close;
            }
            i++;
        }
        return i == text.length();
    }

    /** Where the set that opens at {@code at} closes, or -1 if it is no set; a bracket that comes first is a member. */
    private static int closing(String text, int at) {
        int first = at + 1;
        if (first < text.length() && (text.charAt(first) == '!' || text.charAt(first) == '^')) {
            first++;
        }
        return text.indexOf(']', first + 1);
    }

    private static Token set(String body) {
        boolean negated = body.startsWith("!") || body.startsWith("^");
        String members = negated ? body.substring(1) : body;
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < members.length(); i++) {
            char from = members.charAt(i);
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            ranges.append(from).append(range ? members.charAt(i + 2) : from);
            i += range ? 2 : 0;
        }
        return new Token(ranges.toString(), negated, false);
    }

    boolean matches(String name) {
        int at = 0;
        int inName = 0;
        int star = -1;
        int starInName = 0;
        while (inName < name.length()) {
            if (isStar(at)) {
                star = at++;
                starInName = inName;
            } else if (at < tokens.size() && tokens.get(at).admits(name.charAt(inName))) {
                at++;
                inName++;
            } else if (star >= 0) {
                at = star + 1;
                inName = ++starInName;
            } else {
                return false;
            }
        }
        while (isStar(at)) {
            at++;
        }
        return at == tokens.size();
    }

    private boolean isStar(int at) {
        return at < tokens.size() && tokens.get(at).any();
    }
}
