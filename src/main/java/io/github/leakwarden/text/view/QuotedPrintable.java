package io.github.leakwarden.text.view;

import java.util.List;

/**
 * Quoted-printable (RFC 2045, section 6.7): {@code =HH} in upper case is a byte, an equals sign at the end of a line is
 * nothing.
 *
 * <p>Settings and keys that end in base64's padding look like that, too; so a line end counts only in lines without any
 * other equals sign than those of escapes, and not where the sign completes a group of base64.
 */
record QuotedPrintable() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("=");
    private static final int LONGEST_LINE = 100;

    /** Encoders fill lines up to 76, less what cannot be divided. */
    private static final int FULL_LINE = 73;

    /** Characters that base64 has before its padding, if a line of it is a full one. */
    private static final int SHORTEST_PADDED = 24;

    /** What may end a value or a name. */
    private static final String ENDS = "\"'`)],;<>:";

    @Override
    public String label() {
        return "quoted-printable";
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "=3D", "=5F", "=2B", "=2D", "=2E", "=2F", "=24", "=3A", "=40", "=09", "=20", "=22", "=27", "=\n",
                "=\r\n");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        if (at + 1 < end && (bytes[at + 1] == '\n' || bytes[at + 1] == '\r')) {
            int next = bytes[at + 1] == '\r' && at + 2 < end && bytes[at + 2] == '\n' ? at + 3 : at + 2;
            return isSoftBreak(bytes, at, next, end) ? next - at : 0;
        }
        return isEscape(bytes, at, end) ? 3 : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        boolean escape = bytes[at + 1] != '\n' && bytes[at + 1] != '\r';
        return escape ? Digits.hex(bytes, at + 1, 2, at + 3) : NOTHING;
    }

    @Override
    public boolean valuesAreBytes() {
        return true;
    }

    /** A line as full as encoders make it tells enough. */
    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        int width = width(bytes, at, length);
        boolean full = width > 0 && value(bytes, at, width, length) == NOTHING && lineLength(bytes, at) >= FULL_LINE;
        return full || (width > 0 && Surroundings.hold(this, bytes, at, width, length));
    }

    /** Bytes of the line up to and with the sign, at most {@link #LONGEST_LINE}. */
    private static int lineLength(byte[] bytes, int at) {
        int line = at;
        while (line > 0 && bytes[line - 1] != '\n' && at - line < LONGEST_LINE) {
            line--;
        }
        return at - line + 1;
    }

    private static boolean isEscape(byte[] bytes, int at, int end) {
        return at + 3 <= end && isUpperHex(bytes[at + 1]) && isUpperHex(bytes[at + 2]);
    }

    private static boolean isUpperHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'F';
    }

    private static boolean isSoftBreak(byte[] bytes, int at, int next, int end) {
        boolean blank = next + 1 < end && bytes[next] == ' ';
        if (at == 0
                || bytes[at - 1] < ' '
                || next >= end
                || isBoundary(bytes, next, end)
                || !isInWord(bytes[blank ? next + 1 : next])) {
            return false;
        }
        int run = 0;
        int line = at;
        boolean inRun = true;
        while (line > 0 && bytes[line - 1] != '\n' && at - line < LONGEST_LINE) {
            line--;
            if (bytes[line] == '=' && !isEscape(bytes, line, at)) {
                return false;
            }
            inRun &= Base64.isCharacter(bytes[line]);
            run += inRun ? 1 : 0;
        }
        boolean full = at - line + 1 >= FULL_LINE;
        if (!full && (blank || !isInWord(bytes[at - 1]))) {
            return false;
        }
        boolean mayBePadding = ((run + 1) % 4 == 0 || (run + 2) % 4 == 0) && (run >= SHORTEST_PADDED || !full);
        if (full && !mayBePadding) {
            return true;
        }
        return (full || !mayBePadding) && goesOn(bytes, next, end);
    }

    /** Whether the next line is no setting, which would have a name and a delimiter. */
    private static boolean goesOn(byte[] bytes, int next, int end) {
        int i = next;
        while (i < end
                && isInWord(bytes[i])
                && ENDS.indexOf(bytes[i]) < 0
                && (bytes[i] != '=' || isEscape(bytes, i, end))) {
            i++;
        }
        if (i < end && bytes[i] == '=') {
            return i + 1 == end || bytes[i + 1] == '=' || bytes[i + 1] == '\n' || bytes[i + 1] == '\r';
        }
        return i == end || (bytes[i] != ' ' && bytes[i] != ':');
    }

    /** What ends PEM blocks and parts of mail. */
    private static boolean isBoundary(byte[] bytes, int at, int end) {
        return Ascii.isAt(bytes, at, end, "--");
    }

    private static boolean isInWord(byte b) {
        return b > ' ' && b < 0x7F;
    }
}
