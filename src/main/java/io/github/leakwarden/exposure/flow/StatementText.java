package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The text of a statement for reports and fingerprints: literals masked, comments gone, white space folded. */
public final class StatementText {
    private static final int LONGEST = 300;

    private static final byte MASK = 0;

    private StatementText() {}

    /**
     * The text of {@code span}, at most 300 characters of it. Double, single, triple quotes and back-ticks are known.
     *
     * @param secrets spans that are masked even where they are no literals of their own
     */
    public static String of(byte[] bytes, Span span, List<Span> secrets) {
        byte[] own = Arrays.copyOfRange(bytes, (int) span.start(), (int) span.end());
        for (Span secret : secrets) {
            for (long i = Math.max(secret.start(), span.start()); i < Math.min(secret.end(), span.end()); i++) {
                own[(int) (i - span.start())] = MASK;
            }
        }
        String text = new String(own, StandardCharsets.UTF_8).replaceAll("\\x00+", "…");
        StringBuilder folded = new StringBuilder();
        int i = 0;
        while (i < text.length() && folded.length() < LONGEST) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                int end = quoteEnd(text, i);
                folded.append(c).append('…').append(c);
                i = end;
            } else if (text.startsWith("//", i)) {
                i = after(text, "\n", i);
            } else if (text.startsWith("/*", i)) {
                i = after(text, "*/", i + 2);
            } else {
                append(folded, c);
                i++;
            }
        }
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, char c) {
        if (!Character.isWhitespace(c)) {
            folded.append(c);
        } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static int quoteEnd(String text, int from) {
        char quote = text.charAt(from);
        String block = String.valueOf(quote).repeat(3);
        if (quote == '"' && text.startsWith(block, from)) {
            return after(text, block, from + 3);
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote || text.charAt(i) == '\n' && quote != '`') {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }
}
