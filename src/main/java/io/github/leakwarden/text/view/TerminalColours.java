package io.github.leakwarden.text.view;

import java.util.List;

/**
 * What sets the colour of text in a terminal (ECMA-48, section 8.3.117), as in logs: it vanishes, for its last letter stands
 * right before a word. The escape character may be written as programs write it.
 */
record TerminalColours() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\u001b\\");
    private static final List<String> ESCAPES = List.of("\u001b[", "\\u001b[", "\\x1b[", "\\033[", "\\e[");
    private static final int LONGEST = 24;

    @Override
    public String label() {
        return "terminal-colour";
    }

    @Override
    public List<String> triggers() {
        return ESCAPES;
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int i = parameters(bytes, at, end);
        int limit = Math.min(end, i + LONGEST);
        while (i >= 0 && i < limit && (Digits.isDecimal(bytes[i]) || bytes[i] == ';')) {
            i++;
        }
        boolean ends = i >= 0 && i < limit && (bytes[i] == 'm' || bytes[i] == 'K');
        return ends ? i + 1 - at : 0;
    }

    /** Where they begin; -1 if nothing that has any stands at {@code at}. */
    private static int parameters(byte[] bytes, int at, int end) {
        for (String escape : ESCAPES) {
            if (Ascii.isAtInAnyCase(bytes, at, end, escape)) {
                return at + escape.length();
            }
        }
        return -1;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return NOTHING;
    }

    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        int width = width(bytes, at, length);
        return width > 0 && Surroundings.follow(this, bytes, at + width, length);
    }
}
