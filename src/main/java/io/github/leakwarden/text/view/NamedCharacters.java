package io.github.leakwarden.text.view;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of characters that HTML has for ASCII (HTML Living Standard, section 13.5): those that text around a credential,
 * or the credential itself, may be written with. Names are told in their case.
 */
final class NamedCharacters {
    private static final int LONGEST = 10;

    private static final Map<String, Character> VALUES = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("AMP", '&'),
            Map.entry("lt", '<'),
            Map.entry("LT", '<'),
            Map.entry("gt", '>'),
            Map.entry("GT", '>'),
            Map.entry("quot", '"'),
            Map.entry("QUOT", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", ' '),
            Map.entry("Tab", '\t'),
            Map.entry("NewLine", '\n'),
            Map.entry("excl", '!'),
            Map.entry("num", '#'),
            Map.entry("dollar", '$'),
            Map.entry("percnt", '%'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("ast", '*'),
            Map.entry("midast", '*'),
            Map.entry("plus", '+'),
            Map.entry("comma", ','),
            Map.entry("period", '.'),
            Map.entry("sol", '/'),
            Map.entry("colon", ':'),
            Map.entry("semi", ';'),
            Map.entry("equals", '='),
            Map.entry("quest", '?'),
            Map.entry("commat", '@'),
            Map.entry("lsqb", '['),
            Map.entry("lbrack", '['),
            Map.entry("bsol", '\\'),
            Map.entry("rsqb", ']'),
            Map.entry("rbrack", ']'),
            Map.entry("Hat", '^'),
            Map.entry("lowbar", '_'),
            Map.entry("UnderBar", '_'),
            Map.entry("grave", '`'),
            Map.entry("lcub", '{'),
            Map.entry("lbrace", '{'),
            Map.entry("verbar", '|'),
            Map.entry("vert", '|'),
            Map.entry("rcub", '}'),
            Map.entry("rbrace", '}'));

    private NamedCharacters() {}

    /** Lower-case letters that names begin with, in either case. */
    static Set<String> firstLetters() {
        return VALUES.keySet().stream()
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Length of the name that stands at {@code at} before a semicolon; 0 if there is none that we know. */
    static int length(byte[] bytes, int at, int end) {
        int i = at;
        while (i < end && i - at < LONGEST && Ascii.isLetter(bytes[i])) {
            i++;
        }
        boolean closed = i > at + 1 && i < end && bytes[i] == ';';
        return closed && VALUES.containsKey(name(bytes, at, i)) ? i - at : 0;
    }

    /** The character of the name {@code bytes[from, to)}, which {@link #length} found. */
    static int value(byte[] bytes, int from, int to) {
        return VALUES.getOrDefault(name(bytes, from, to), '?');
    }

    private static String name(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
