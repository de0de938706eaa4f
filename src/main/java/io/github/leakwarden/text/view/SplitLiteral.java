package io.github.leakwarden.text.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Where source code ends a string literal and goes on with the next: the quotes, and between them blanks, line ends, a
 * comment and at most one operator that joins ({@code + . .. & && <> << || ++ \}, {@code .concat(}, {@code ).append(}),
 * stand for nothing. So does what divides the characters of a list of characters.
 *
 * <p>Which quote closes a literal is not known; the text that results from a wrong guess matches no rule's pattern.
 */
record SplitLiteral() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\"'`");
    private static final List<String> QUOTES = List.of("\"", "'");
    private static final int LONGEST_SEAM = 300;
    private static final int LONGEST_PREFIX = 2;

    /** What a seam begins with, {@code q} being the quote: only what is rare enough or likely enough to be one. */
    private static final List<String> AFTER_QUOTE = List.of(
            "+",
            " +",
            ".q",
            " . ",
            " .q",
            " ..",
            "..",
            " & ",
            " //",
            " /*",
            " #",
            "  #",
            " <>",
            "||",
            " ||",
            " << ",
            "\\\n",
            " \\\n",
            "\n",
            "\r\n",
            ").append(",
            ".concat(",
            ",q",
            " q",
            "q");

    private static final List<String> CALLS = List.of(").append(", ").concat(", ".append(", ".concat(");

    @Override
    public String label() {
        return "split-literal";
    }

    @Override
    public List<String> triggers() {
        List<String> triggers = new ArrayList<>();
        for (String quote : QUOTES) {
            for (String after : AFTER_QUOTE) {
                triggers.add(quote + after.replace("q", quote));
            }
        }
        triggers.add("', '");
        triggers.add("` +");
        return triggers;
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int limit = Math.min(end, at + LONGEST_SEAM);
        int i = skipBlank(bytes, at + 1, limit);
        if (i < limit && bytes[i] == ',') {
            return characters(bytes, at, skipBlank(bytes, i + 1, limit), limit);
        }
        i = skipBlank(bytes, skipOperator(bytes, i, limit), limit);
        // Right behind the quote a letter is what is quoted, as in a list of characters.
        int longest = i == at + 1 ? 0 : LONGEST_PREFIX;
        int prefix = i;
        while (prefix < limit && prefix - i < longest && isPrefix(bytes[prefix])) {
            prefix++;
        }
        return prefix < limit && LEADS[bytes[prefix] & 0xFF] ? prefix + 1 - at : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return NOTHING;
    }

    /** Between literals of one character each. */
    private int characters(byte[] bytes, int at, int next, int end) {
        boolean list = at >= 2
                && bytes[at - 2] == bytes[at]
                && next + 2 < end
                && bytes[next] == bytes[at]
                && bytes[next + 2] == bytes[at];
        return list ? next + 1 - at : 0;
    }

    private static int skipOperator(byte[] bytes, int at, int end) {
        byte next = at + 1 < end ? bytes[at + 1] : 0;
        return switch (at < end ? bytes[at] : 0) {
            case ')' -> next == '+' ? at + 2 : skipCall(bytes, at, end, 0);
            case '.' -> next == '.' ? at + 2 : skipCall(bytes, at, end, 1);
            case '<' -> next == '>' || next == '<' ? at + 2 : at;
            case '|' -> next == '|' ? at + 2 : at;
            case '+' -> next == '+' ? at + 2 : at + 1;
            case '&', '\\' -> at + 1;
            default -> at;
        };
    }

    /** Behind the call that stands at {@code at}, or so many bytes further on if none does. */
    private static int skipCall(byte[] bytes, int at, int end, int otherwise) {
        for (String call : CALLS) {
            if (Ascii.isAt(bytes, at, end, call)) {
                return at + call.length();
            }
        }
        return at + otherwise;
    }

    private static int skipBlank(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end) {
            byte b = bytes[i];
            if (b == ' ' || (b >= '\t' && b <= '\r') || isContinued(bytes, i, end)) {
                i++;
            } else if (isComment(bytes, from, i, end)) {
                i = lineEnd(bytes, i, end);
            } else if (i > from && Ascii.isAt(bytes, i, end, "/*")) {
                i = commentEnd(bytes, i + 2, end);
            } else {
                return i;
            }
        }
        return i;
    }

    /** A hash mark right behind a quote is what is quoted, as is the beginning of a comment of several lines. */
    private static boolean isComment(byte[] bytes, int from, int at, int end) {
        return bytes[at] == '/' ? at + 1 < end && bytes[at + 1] == '/' : bytes[at] == '#' && at > from;
    }

    private static int commentEnd(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && !Ascii.isAt(bytes, i, end, "*/")) {
            i++;
        }
        return Math.min(end, i + 2);
    }

    /** Visual Basic goes on behind an underscore at the end of a line, PowerShell behind a grave accent. */
    private static boolean isContinued(byte[] bytes, int at, int end) {
        return (bytes[at] == '_' || bytes[at] == '`')
                && at + 1 < end
                && (bytes[at + 1] == '\n' || bytes[at + 1] == '\r');
    }

    private static int lineEnd(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** What languages write before a literal: {@code b"}, {@code f"}, {@code L"}, {@code u8"}, {@code @"}, {@code $"}. */
    private static boolean isPrefix(byte b) {
        return "bBfFrRuUL8@$".indexOf(b) >= 0;
    }
}
