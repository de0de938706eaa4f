package io.github.leakwarden.text.view;

import java.util.List;

/**
 * {@code %HH}, one byte, as in URLs (RFC 3986, section 2.1), and {@code %u} with four digits, as JavaScript's {@code
 * escape} writes.
 */
record PercentEscapes() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("%");

    @Override
    public String label() {
        return "percent";
    }

    /** Only digits of what credentials, names and delimiters are made of. */
    @Override
    public List<String> triggers() {
        return List.of("%0A", "%0D", "%2", "%3", "%4", "%5", "%6", "%7", "%u00");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        if (Digits.hex(bytes, at + 1, 2, end) >= 0) {
            return 3;
        }
        boolean wide = at + 6 <= end && bytes[at + 1] == 'u' && bytes[at + 2] == '0' && bytes[at + 3] == '0';
        return wide && Digits.hex(bytes, at + 4, 2, end) >= 0 ? 6 : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return Digits.hex(bytes, at + width - 2, 2, at + width);
    }

    @Override
    public boolean valuesAreBytes() {
        return true;
    }
}
