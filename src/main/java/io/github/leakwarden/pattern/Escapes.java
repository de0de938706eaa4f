package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash, inside and outside of brackets. */
final class Escapes {
    private final PatternText text;

    Escapes(PatternText text) {
        this.text = text;
    }

    boolean skipQuoteStart() {
        return text.skip("\\Q");
    }

    /** The class that {@code \d}, {@code \pL}, … names; null, and nothing is passed, if what follows is no class. */
    @Nullable
    CharSet namedClass(int at, boolean foldCase) {
        int letter = text.peek();
        int small = letter | 0x20;
        if (small == 'p') {
            text.next();
            boolean caret = text.skip("{^");
            boolean negated = letter == 'P' ^ caret;
            return finish(property(caret, at), foldCase, negated);
        }
        CharSet perl = letter < 0x80 ? CharNames.perl(small) : null;
        if (perl == null) {
            return null;
        }
        text.next();
        return finish(perl, foldCase, letter != small);
    }

    /** Folding comes before negation: {@code (?i)\W} lets no letter in. */
    static CharSet finish(CharSet named, boolean foldCase, boolean negated) {
        CharSet folded = foldCase ? CaseFolding.close(named) : named;
        return negated ? folded.complement() : folded;
    }

    private CharSet property(boolean open, int at) {
        if (text.atEnd()) {
            throw text.fault("\\p names no class", at);
        }
        String name;
        if (open || text.skip('{')) {
            name = text.until('}', "this class name is not closed", at);
        } else {
            name = Character.toString(text.next());
        }
        CharSet named = CharNames.unicode(name);
        if (named == null) {
            throw text.fault("there is no class \\p{" + PatternText.shown(name) + "}", at);
        }
        return named;
    }

    /** The single character that an escape stands for. */
    int character(int at) {
        int c = text.next();
        switch (c) {
            case 'a':
                return 7;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return 0x0B;
            case 'x':
                return hex(at);
            case 'k':
                throw text.fault("references to groups are not part of RE2's syntax", at);
            default:
                if (c >= '0' && c <= '9') {
                    return octal(c, at);
                }
                if (c >= 0x80 || Character.isLetterOrDigit(c)) {
                    throw text.fault("there is no escape \\" + Character.toString(c), at);
                }
                return c;
        }
    }

    private int octal(int first, int at) {
        boolean more = !text.atEnd() && text.peek() >= '0' && text.peek() <= '7';
        if (first > '7' || first != '0' && !more) {
            throw text.fault("references to groups are not part of RE2's syntax", at);
        }
        int value = first - '0';
        for (int i = 0; i < 2 && !text.atEnd() && text.peek() >= '0' && text.peek() <= '7'; i++) {
            value = value * 8 + text.next() - '0';
        }
        return value;
    }

    private int hex(int at) {
        String digits;
        if (text.skip('{')) {
            digits = text.until('}', "\\x{ is not closed", at);
        } else {
            digits = text.take(2);
            if (digits.length() != 2) {
                throw text.fault("\\x takes two hexadecimal digits", at);
            }
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), 16) : -1;
            value = value * 16 + digit;
            if (digit < 0 || value > CharSet.LAST) {
                throw text.fault("\\x takes hexadecimal digits up to 10FFFF", at);
            }
        }
        if (digits.isEmpty()) {
            throw text.fault("\\x{} is empty", at);
        }
        return value;
    }
}
