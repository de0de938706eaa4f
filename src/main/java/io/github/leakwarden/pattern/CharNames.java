package io.github.leakwarden.pattern;

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
        return name.equals("Any") ? ANY : UnicodeClasses.named(name);
    }
}
