package io.github.leakwarden.text.view;

import java.util.List;

/** Bytes listed as numbers, {@code 0x73, 0x6b}: each a unit together with what divides it from the next. */
record ByteList() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("0");
    private static final int SHORTEST_LIST = 12;
    private static final int LONGEST_GAP = 80;

    @Override
    public String label() {
        return "byte-list";
    }

    @Override
    public List<String> triggers() {
        return List.of("0x2", "0x3", "0x4", "0x5", "0x6", "0x7");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        if (!isNumber(bytes, at, end) || (at > 0 && Digits.digit(bytes[at - 1]) >= 0)) {
            return 0;
        }
        int i = at + 4;
        while (i < end && i - at < LONGEST_GAP && (bytes[i] == ',' || (bytes[i] >= '\t' && bytes[i] <= ' '))) {
            i++;
        }
        return isNumber(bytes, i, end) ? i - at : 4;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return Digits.hex(bytes, at + 2, 2, at + 4);
    }

    @Override
    public boolean valuesAreBytes() {
        return true;
    }

    /** A list of some length only. */
    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        return UnitList.isAt(this, bytes, at, length, SHORTEST_LIST);
    }

    private static boolean isNumber(byte[] bytes, int at, int end) {
        return at + 4 <= end
                && bytes[at] == '0'
                && (bytes[at + 1] | 0x20) == 'x'
                && Digits.hex(bytes, at + 2, 2, end) >= 0
                && (at + 4 == end || Digits.digit(bytes[at + 4]) < 0);
    }
}
