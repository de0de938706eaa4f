package io.github.leakwarden.text.view;

import java.util.List;

/**
 * Where a statement ends with a string literal and the next one appends another to a variable, {@code k = "a"; k += "b"}:
 * what stands between the two, quotes included, stands for nothing. That it is one variable is not checked; the text that
 * results from a wrong guess matches no rule's pattern.
 */
record AppendedLiteral() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\"'");
    private static final int LONGEST_SEAM = 300;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PREFIX = 2;

    @Override
    public String label() {
        return "appended-literal";
    }

    @Override
    public List<String> triggers() {
        return List.of("+= \"", "+= '", "+=\"", "+='", ".= \"", ".= '", ".=\"", ".='");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int limit = Math.min(end, at + LONGEST_SEAM);
        int statement = skipBlank(bytes, at + 1, limit);
        if (statement < limit && bytes[statement] == ';') {
            statement = skipBlank(bytes, statement + 1, limit);
        } else if (statement == at + 1) {
            return 0;
        }
        int name = statement;
        while (name < limit && name - statement < LONGEST_NAME && isInName(bytes[name])) {
            name++;
        }
        int operator = skipBlank(bytes, name, limit);
        boolean appends =
                name > statement && (isOperator(bytes, operator, limit) || isOperator(bytes, name - 1, limit));
        if (!appends) {
            return 0;
        }
        int literal = skipBlank(bytes, isOperator(bytes, operator, limit) ? operator + 2 : name + 1, limit);
        int i = literal;
        while (i < limit && i - literal < LONGEST_PREFIX && Ascii.isLetter(bytes[i])) {
            i++;
        }
        return i < limit && LEADS[bytes[i] & 0xFF] ? i + 1 - at : 0;
    }

    /** Statements may stand in a literal in their turn. */
    private static int skipBlank(byte[] bytes, int from, int end) {
        int i = Literals.skipBlank(bytes, from, end);
        while (isBlankEscape(bytes, i, end)) {
            i = Literals.skipBlank(bytes, i + 2, end);
        }
        return i;
    }

    private static boolean isBlankEscape(byte[] bytes, int at, int end) {
        return at + 1 < end && bytes[at] == '\\' && "nrt".indexOf(bytes[at + 1]) >= 0;
    }

    private static boolean isOperator(byte[] bytes, int at, int end) {
        return at + 1 < end && (bytes[at] == '+' || bytes[at] == '.') && bytes[at + 1] == '=';
    }

    private static boolean isInName(byte b) {
        return Ascii.isLetter(b) || Digits.isDecimal(b) || "_$.->".indexOf(b) >= 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return NOTHING;
    }

    /** The trigger is the operator. */
    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        int name = Literals.skipBlankBack(bytes, at - 1);
        int i = name;
        while (i >= 0 && name - i < LONGEST_NAME && isInName(bytes[i])) {
            i--;
        }
        // A line end that is written as an escape: its letter was taken for one of the name.
        i -= i >= 0 && isBlankEscape(bytes, i, length) ? 1 : 0;
        int end = Literals.skipBlankBack(bytes, i);
        int quote = end >= 0 && bytes[end] == ';' ? Literals.skipBlankBack(bytes, end - 1) : end;
        int width = quote >= 0 && LEADS[bytes[quote] & 0xFF] ? width(bytes, quote, length) : 0;
        return width > 0 && Surroundings.hold(this, bytes, quote, width, length);
    }
}
