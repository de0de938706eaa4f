package io.github.leakwarden.text.view;

import java.util.List;

/**
 * A backslash at the end of a line, which stands for nothing together with the line end and the blanks after it: in
 * properties, YAML, shell, make, C. So does a caret in Windows' command files. Other escapes stay, since one may go on in the next line.
 */
record LineContinuation() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\\^");

    @Override
    public String label() {
        return "line-continuation";
    }

    @Override
    public List<String> triggers() {
        return List.of("\\\n", "\\\r\n", "^\n", "^\r\n");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int i = at + 1;
        if (i + 1 < end && bytes[i] == '\r') {
            i++;
        }
        if (i >= end || bytes[i] != '\n') {
            return 0;
        }
        i++;
        while (i < end && Ascii.isBlank(bytes[i])) {
            i++;
        }
        return i - at;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return NOTHING;
    }
}
