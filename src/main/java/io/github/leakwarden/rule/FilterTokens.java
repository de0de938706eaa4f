package io.github.leakwarden.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts betterleaks' filter programs into tokens. What is no token of theirs comes out as a symbol of one character. */
final class FilterTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+|//[^\\n]*)"
                    + "|`(?<raw>[^`]*)`"
                    + "|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\""
                    + "|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|(?<name>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
                    + "|(?<symbol>\\|\\||&&|<=|>=|==|!=|\\?\\?|.)",
            Pattern.DOTALL);

    private FilterTokens() {}

    /** What a token is. */
    enum Sort {
        TEXT,
        NUMBER,
        NAME,
        SYMBOL
    }

    /**
     * One token.
     *
     * @param text of a text what it says, without its quotes
     */
    record Token(Sort sort, String text) {
        boolean isSymbol(String symbol) {
            return sort == Sort.SYMBOL && text.equals(symbol);
        }

        boolean isName(String name) {
            return sort == Sort.NAME && text.equals(name);
        }
    }

    /** The tokens, without space and comments. */
    static List<Token> of(String program) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(program);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String raw = matcher.group("raw");
        String quoted = matcher.group("quoted");
        if (raw != null || quoted != null) {
            return new Token(Sort.TEXT, raw != null ? raw : unescaped(String.valueOf(quoted)));
        }
        if (matcher.group("number") != null) {
            return new Token(Sort.NUMBER, matcher.group());
        }
        return new Token(matcher.group("name") != null ? Sort.NAME : Sort.SYMBOL, matcher.group());
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            plain.append(
                    switch (escaped) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        default -> escaped;
                    });
        }
        return plain.toString();
    }
}
