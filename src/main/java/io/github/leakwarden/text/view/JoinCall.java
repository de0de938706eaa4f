package io.github.leakwarden.text.view;

import java.util.List;
import java.util.Optional;

/**
 * A call that joins the string literals of a list. Told by the text beside the list's brackets, in Rust, JavaScript, Ruby,
 * Python, PHP, Java, Kotlin, Go, Swift, Perl and PowerShell.
 *
 * @param delimiter the one character that it puts between them, or {@link Spelling#NOTHING}
 */
record JoinCall(int delimiter) {
    /** Texts, in lower case, that tell of one. */
    static final List<String> TRIGGERS = List.of(
            "concat!(",
            "].join(",
            "\".join(",
            "'.join(",
            "implode('",
            "implode(\"",
            "string.join(\"",
            "strings.join([]string{",
            " join('",
            " join(\"",
            " -join '",
            " -join \"",
            ").jointostring(\"",
            "].joined(",
            "].join\n");

    /** Behind the list's closing bracket: the literal that follows is the delimiter. */
    private static final List<String> BEHIND = List.of(".join(", ".jointostring(", ".joined(separator:", "-join", ",");

    /** Behind the list: nothing is put between. */
    private static final List<String> BEHIND_BARE = List.of(".joined()", ".join\n", ".join\r", ".join;");

    /** Literals of a list that are looked at to either side, at most. */
    static final int MOST_LITERALS = 100;

    private static final int LONGEST_PREFIX = 3;
    private static final int LONGEST_HEAD = 64;

    /** Literals behind a call's name that may be the list's first: with a delimiter before it, the second or third. */
    private static final int MOST_TRIES = 4;

    /** The call that joins the literal closed at {@code at} to the next, if there is one and it ends by {@code end}. */
    static Optional<JoinCall> around(byte[] bytes, int at, int end) {
        int open = opener(bytes, at);
        if (open < 0) {
            return Optional.empty();
        }
        Optional<JoinCall> before = before(bytes, open, at, end);
        return before.isPresent() ? before : behind(bytes, open, at, end);
    }

    /** Where the first literal begins of the list that the trigger at {@code at} joins; -1 if there is none. */
    static int firstLiteral(byte[] bytes, int at, int length) {
        if (bytes[at] == ']' || bytes[at] == ')' || bytes[at] == ' ') {
            int first = firstBefore(bytes, bytes[at] == ' ' ? Literals.skipBlankBack(bytes, at) : at, length);
            if (first >= 0) {
                return first;
            }
        }
        int tries = 0;
        for (int i = at; i < Math.min(length, at + LONGEST_HEAD) && tries < MOST_TRIES; i++) {
            int literal = isOpener(bytes[i]) || bytes[i] == ',' ? literal(bytes, i + 1, length) : -1;
            int close = literal < 0 ? -1 : Literals.close(bytes, literal, length);
            if (close >= 0 && around(bytes, close, length).isPresent()) {
                return literal;
            }
            tries += close < 0 ? 0 : 1;
        }
        return -1;
    }

    private static int firstBefore(byte[] bytes, int bracket, int length) {
        int last = Literals.skipBlankBack(bytes, bracket - 1);
        last = last > 0 && bytes[last] == ',' ? Literals.skipBlankBack(bytes, last - 1) : last;
        int open = last > 0 && Literals.isQuote(bytes[last]) ? opener(bytes, last) : -1;
        return open < 0 ? -1 : literal(bytes, open + 1, length);
    }

    /** The bracket before the list in which a literal is closed at {@code at}; -1 if it is not one of literals only. */
    private static int opener(byte[] bytes, int at) {
        int close = at;
        for (int i = 0; i < MOST_LITERALS; i++) {
            int open = Literals.open(bytes, close);
            if (open < 0) {
                return -1;
            }
            int before = Literals.skipBlankBack(bytes, Literals.skipWordBack(bytes, open - 1, LONGEST_PREFIX));
            if (before < 0 || bytes[before] != ',') {
                return before >= 0 && isOpener(bytes[before]) ? before : -1;
            }
            close = Literals.skipBlankBack(bytes, before - 1);
            if (close < 0 || !Literals.isQuote(bytes[close])) {
                return -1;
            }
        }
        return -1;
    }

    /** What stands before the list's bracket: the call's name, and perhaps its delimiter. */
    private static Optional<JoinCall> before(byte[] bytes, int open, int seam, int end) {
        int at = Literals.skipBlankBack(bytes, open - 1);
        if (bytes[open] == '(' && endsWith(bytes, at, "concat!")) {
            return Optional.of(new JoinCall(Spelling.NOTHING));
        }
        if (bytes[open] == '(' && endsWith(bytes, at, "join")) {
            return delimiterFirst(bytes, open, seam, end);
        }
        int outer = endsWith(bytes, at, "array") ? Literals.skipBlankBack(bytes, at - 5) : at;
        if (outer > 0 && bytes[outer] == '(' && endsWith(bytes, outer - 1, ".join")) {
            return ofClosed(bytes, Literals.skipBlankBack(bytes, outer - 6));
        }
        if (outer > 0 && bytes[outer] == ',') {
            int close = Literals.skipBlankBack(bytes, outer - 1);
            int first = close > 0 && Literals.isQuote(bytes[close]) ? Literals.open(bytes, close) : -1;
            boolean named = first > 0 && endsWith(bytes, first - 1, "implode(");
            return named ? ofClosed(bytes, close) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The list's first literal is the delimiter; it is joined to the next only where that makes no difference. */
    private static Optional<JoinCall> delimiterFirst(byte[] bytes, int open, int seam, int end) {
        int first = literal(bytes, open + 1, end);
        int close = first < 0 ? -1 : Literals.close(bytes, first, end);
        return close < 0 || (close == seam && close > first + 1) ? Optional.empty() : of(bytes, first, close);
    }

    private static Optional<JoinCall> behind(byte[] bytes, int open, int seam, int end) {
        int close = closer(bytes, seam, end);
        if (close < 0) {
            return Optional.empty();
        }
        for (String call : BEHIND_BARE) {
            if (Ascii.isAtInAnyCase(bytes, close + 1, end, call)) {
                return Optional.of(new JoinCall(Spelling.NOTHING));
            }
        }
        int at = Literals.skipBlank(bytes, close + 1, end);
        for (String call : BEHIND) {
            boolean fits = !call.equals(",") || (bytes[open] == '{' && endsWith(bytes, open - 1, "[]string"));
            if (fits && Ascii.isAtInAnyCase(bytes, at, end, call)) {
                int first = literal(bytes, at + call.length(), end);
                int last = first < 0 ? -1 : Literals.close(bytes, first, end);
                return last < 0 ? Optional.empty() : of(bytes, first, last);
            }
        }
        return Optional.empty();
    }

    /** The bracket behind the list that goes on where a literal is closed at {@code at}; -1 if it holds anything else. */
    private static int closer(byte[] bytes, int at, int end) {
        int close = at;
        for (int i = 0; i < MOST_LITERALS; i++) {
            int next = Literals.skipBlank(bytes, close + 1, end);
            boolean comma = next < end && bytes[next] == ',';
            int literal = comma ? literal(bytes, next + 1, end) : -1;
            if (literal < 0) {
                int bracket = comma ? Literals.skipBlank(bytes, next + 1, end) : next;
                return bracket < end && "])}".indexOf(bytes[bracket]) >= 0 ? bracket : -1;
            }
            close = Literals.close(bytes, literal, end);
            if (close < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The quote that opens a literal with nothing but blanks and a prefix before it; -1 if none does. */
    private static int literal(byte[] bytes, int from, int end) {
        int i = Literals.skipBlank(bytes, from, end);
        int prefix = i;
        while (i < end && i - prefix < LONGEST_PREFIX && Ascii.isLetter(bytes[i])) {
            i++;
        }
        return i < end && Literals.isQuote(bytes[i]) ? i : -1;
    }

    private static Optional<JoinCall> ofClosed(byte[] bytes, int close) {
        int open = close > 0 && Literals.isQuote(bytes[close]) ? Literals.open(bytes, close) : -1;
        return open < 0 ? Optional.empty() : of(bytes, open, close);
    }

    /** By the delimiter's literal: nothing or one character. */
    private static Optional<JoinCall> of(byte[] bytes, int open, int close) {
        return switch (close - open) {
            case 1 -> Optional.of(new JoinCall(Spelling.NOTHING));
            case 2 -> bytes[open + 1] > ' ' ? Optional.of(new JoinCall(bytes[open + 1])) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOpener(byte b) {
        return b == '[' || b == '(' || b == '{';
    }

    /** In whatever case. */
    private static boolean endsWith(byte[] bytes, int last, String text) {
        return Ascii.isAtInAnyCase(bytes, last + 1 - text.length(), last + 1, text);
    }
}
