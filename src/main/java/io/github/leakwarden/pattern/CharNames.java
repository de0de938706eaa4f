package io.github.leakwarden.pattern;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The named character classes of RE2's syntax: {@code \d}, {@code [[:alpha:]]}, {@code \p{Greek}}. */
final class CharNames {
    static final CharSet ANY = CharSet.of(0, CharSet.LAST);
    static final CharSet NOT_NEWLINE = CharSet.of(0, '\n' - 1, '\n' + 1, CharSet.LAST);
    static final CharSet DIGIT = CharSet.of('0', '9');
    static final CharSet SPACE = CharSet.of('\t', '\n', '\f', '\r', ' ', ' ');
    static final CharSet WORD = CharSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    private CharNames() {}

    /** The class of {@code \d}, {@code \s} or {@code \w}, or null if the letter names none. */
    static @Nullable CharSet perl(int letter) {
        return switch (letter) {
            case 'd' -> DIGIT;
            case 's' -> SPACE;
            case 'w' -> WORD;
            default -> null;
        };
    }

    /** The class of {@code [:name:]}, or null. */
    static @Nullable CharSet posix(String name) {
        return switch (name) {
            case "alnum" -> CharSet.of('0', '9', 'A', 'Z', 'a', 'z');
            case "alpha" -> CharSet.of('A', 'Z', 'a', 'z');
            case "ascii" -> CharSet.of(0, 0x7F);
            case "blank" -> CharSet.of('\t', '\t', ' ', ' ');
            case "cntrl" -> CharSet.of(0, 0x1F, 0x7F, 0x7F);
            case "digit" -> DIGIT;
            case "graph" -> CharSet.of('!', '~');
            case "lower" -> CharSet.of('a', 'z');
            case "print" -> CharSet.of(' ', '~');
            case "punct" -> CharSet.of('!', '/', ':', '@', '[', '`', '{', '~');
            case "space" -> CharSet.of('\t', '\r', ' ', ' ');
            case "upper" -> CharSet.of('A', 'Z');
            case "word" -> WORD;
            case "xdigit" -> CharSet.of('0', '9', 'A', 'F', 'a', 'f');
            default -> null;
        };
    }

    /** The class of {@code \p{name}}: a general category, a script, or {@code Any}; null if unknown. */
    static @Nullable CharSet unicode(String name) {
        if (name.equals("Any")) {
            return ANY;
        }
        int types = categories(name);
        if (types != 0) {
            return collect(types, null);
        }
        try {
            return collect(0, Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static CharSet collect(int types, Character.@Nullable UnicodeScript script) {
        int[] ranges = new int[64];
        int size = 0;
        int open = -1;
        for (int c = 0; c <= CharSet.LAST + 1; c++) {
            boolean in = c <= CharSet.LAST
                    && (script == null
                            ? (types >>> Character.getType(c) & 1) != 0
                            : Character.UnicodeScript.of(c) == script);
            if (in && open < 0) {
                open = c;
            } else if (!in && open >= 0) {
                if (size == ranges.length) {
                    ranges = Arrays.copyOf(ranges, 2 * size);
                }
                ranges[size++] = open;
                ranges[size++] = c - 1;
                open = -1;
            }
        }
        return CharSet.of(Arrays.copyOf(ranges, size));
    }

    /** Bits, by {@link Character#getType(int)}, of a one- or two-letter general category; 0 if unknown. */
    private static int categories(String name) {
        return switch (name) {
            case "C" -> bits(Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE);
            case "Cc" -> bits(Character.CONTROL);
            case "Cf" -> bits(Character.FORMAT);
            case "Co" -> bits(Character.PRIVATE_USE);
            case "Cs" -> bits(Character.SURROGATE);
            case "L" ->
                bits(
                        Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER);
            case "Ll" -> bits(Character.LOWERCASE_LETTER);
            case "Lm" -> bits(Character.MODIFIER_LETTER);
            case "Lo" -> bits(Character.OTHER_LETTER);
            case "Lt" -> bits(Character.TITLECASE_LETTER);
            case "Lu" -> bits(Character.UPPERCASE_LETTER);
            case "M" -> bits(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);
            case "Mc" -> bits(Character.COMBINING_SPACING_MARK);
            case "Me" -> bits(Character.ENCLOSING_MARK);
            case "Mn" -> bits(Character.NON_SPACING_MARK);
            case "N" -> bits(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
            case "Nd" -> bits(Character.DECIMAL_DIGIT_NUMBER);
            case "Nl" -> bits(Character.LETTER_NUMBER);
            case "No" -> bits(Character.OTHER_NUMBER);
            case "P" ->
                bits(
                        Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION);
            case "Pc" -> bits(Character.CONNECTOR_PUNCTUATION);
            case "Pd" -> bits(Character.DASH_PUNCTUATION);
            case "Pe" -> bits(Character.END_PUNCTUATION);
            case "Pf" -> bits(Character.FINAL_QUOTE_PUNCTUATION);
            case "Pi" -> bits(Character.INITIAL_QUOTE_PUNCTUATION);
            case "Po" -> bits(Character.OTHER_PUNCTUATION);
            case "Ps" -> bits(Character.START_PUNCTUATION);
            case "S" ->
                bits(
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.OTHER_SYMBOL);
            case "Sc" -> bits(Character.CURRENCY_SYMBOL);
            case "Sk" -> bits(Character.MODIFIER_SYMBOL);
            case "Sm" -> bits(Character.MATH_SYMBOL);
            case "So" -> bits(Character.OTHER_SYMBOL);
            case "Z" -> bits(Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);
            case "Zl" -> bits(Character.LINE_SEPARATOR);
            case "Zp" -> bits(Character.PARAGRAPH_SEPARATOR);
            case "Zs" -> bits(Character.SPACE_SEPARATOR);
            default -> 0;
        };
    }

    private static int bits(byte... types) {
        int bits = 0;
        for (byte type : types) {
            bits |= 1 << type;
        }
        return bits;
    }
}
