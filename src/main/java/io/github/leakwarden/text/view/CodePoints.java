package io.github.leakwarden.text.view;

import java.util.List;

/** Characters listed by their numbers as Unicode's charts write them, {@code U+0073 U+006B}: each with what follows it. */
record CodePoints() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("Uu");
    private static final int SHORTEST_LIST = 8;
    private static final int MOST_DIGITS = 6;
    private static final int LONGEST_GAP = 80;

    @Override
    public String label() {
        return "code-point";
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "u+002", "u+003", "u+004", "u+005", "u+006", "u+007", "u+00002", "u+00003", "u+00004", "u+00005",
                "u+00006", "u+00007");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int own = ownWidth(bytes, at, end);
        if (own == 0) {
            return 0;
        }
        int i = at + own;
        while (i < end && i - at < LONGEST_GAP && (bytes[i] == ',' || (bytes[i] >= '\t' && bytes[i] <= ' '))) {
            i++;
        }
        return ownWidth(bytes, i, end) > 0 ? i - at : own;
    }

    private static int ownWidth(byte[] bytes, int at, int end) {
        if (at + 2 > end || (bytes[at] | 0x20) != 'u' || bytes[at + 1] != '+') {
            return 0;
        }
        int digits = Digits.hexRun(bytes, at + 2, end, MOST_DIGITS + 1);
        return digits >= 4 && digits <= MOST_DIGITS ? digits + 2 : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        int digits = Digits.hexRun(bytes, at + 2, at + width, MOST_DIGITS);
        return Digits.hex(bytes, at + 2, digits, at + width);
    }

    /** A list of some length only: charts and prose name one character or two. */
    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        return UnitList.isAt(this, bytes, at, length, SHORTEST_LIST);
    }
}
