package io.github.leakwarden.text.view;

import java.util.List;

/**
 * Characters made of their numbers, decimal or hexadecimal, one by one and joined, {@code chr(115).chr(0x6b)}, as in PHP,
 * Perl, Python, Visual Basic and SQL, or {@code [char]115+[char]107} as in PowerShell: each call with the operator that
 * joins it to the next.
 */
record CharacterCalls() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("cC[");
    private static final String CAST = "[char]";
    private static final List<String> NAMES = List.of("chr(", "char(", "chrw(", "chr$(", "nchar(", CAST);
    private static final List<String> OPERATORS = List.of(".", "&", "+", "||", ",");
    private static final int SHORTEST_LIST = 8;
    private static final int LONGEST_GAP = 80;

    @Override
    public String label() {
        return "character-call";
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "chr(", "chrw(", "chr$(", "char(3", "char(4", "char(5", "char(6", "char(7", "char(8", "char(9",
                "char(1", "char(0x", CAST);
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int close = close(bytes, at, end);
        if (close < 0 || (at > 0 && Ascii.isLetter(bytes[at - 1]))) {
            return 0;
        }
        int limit = Math.min(end, close + LONGEST_GAP);
        int i = blanks(bytes, close, limit);
        for (String operator : OPERATORS) {
            if (Ascii.isAt(bytes, i, limit, operator)) {
                int next = blanks(bytes, i + operator.length(), limit);
                return close(bytes, next, end) >= 0 ? next - at : close - at;
            }
        }
        return close - at;
    }

    /** One past the call at {@code at}; -1 if none stands there. */
    private static int close(byte[] bytes, int at, int end) {
        int number = digits(bytes, at, end);
        if (number < 0) {
            return -1;
        }
        int digits = isHexadecimal(bytes, number, end) ? number + 2 : number;
        int i = digits;
        while (i < end && i - digits < 3 && isDigit(bytes[i], digits > number)) {
            i++;
        }
        if (i == digits || bytes[at] == '[') {
            return i == digits ? -1 : i;
        }
        return i < end && bytes[i] == ')' ? i + 1 : -1;
    }

    private static boolean isHexadecimal(byte[] bytes, int at, int end) {
        return Ascii.isAtInAnyCase(bytes, at, end, "0x");
    }

    private static boolean isDigit(byte b, boolean hexadecimal) {
        return hexadecimal ? Digits.digit(b) >= 0 : Digits.isDecimal(b);
    }

    /** Where the number of the call at {@code at} begins; -1 if none stands there. */
    private static int digits(byte[] bytes, int at, int end) {
        for (String name : NAMES) {
            if (Ascii.isAtInAnyCase(bytes, at, end, name)) {
                return at + name.length();
            }
        }
        return -1;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        int number = digits(bytes, at, at + width);
        boolean hexadecimal = isHexadecimal(bytes, number, at + width);
        int first = hexadecimal ? number + 2 : number;
        int value = 0;
        for (int i = first; i < Math.min(at + width, first + 3) && isDigit(bytes[i], hexadecimal); i++) {
            value = value * (hexadecimal ? 16 : 10) + Digits.digit(bytes[i]);
        }
        return value;
    }

    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        return UnitList.isAt(this, bytes, at, length, SHORTEST_LIST);
    }

    /** Visual Basic goes on behind an underscore at the end of a line. */
    private static int blanks(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && (bytes[i] == '_' || (bytes[i] >= '\t' && bytes[i] <= ' '))) {
            i++;
        }
        return i;
    }
}
