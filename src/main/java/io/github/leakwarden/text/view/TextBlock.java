package io.github.leakwarden.text.view;

import java.util.List;

/**
 * What stands between a name and its value on the next line: the head of a block scalar in YAML ({@code : >-}, also with
 * a tag) becomes a colon, the head of a here document in shell, Ruby, PHP or Terraform vanishes.
 */
record TextBlock() implements Spelling {
    private static final boolean[] LEADS = Ascii.table(":<$");
    private static final int LONGEST_HEAD = 80;

    @Override
    public String label() {
        return "text-block";
    }

    @Override
    public List<String> triggers() {
        return List.of(": |", ": >", ": !!", "<<");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int limit = Math.min(end, at + LONGEST_HEAD);
        int head = bytes[at] == ':' ? scalarHead(bytes, at + 1, limit) : hereDocumentHead(bytes, at, limit);
        if (head < 0) {
            return 0;
        }
        int line = blanks(bytes, head, limit);
        if (line < limit && bytes[line] == '\r') {
            line++;
        }
        return line < limit && bytes[line] == '\n' ? blanks(bytes, line + 1, end) - at : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        return bytes[at] == ':' ? ':' : NOTHING;
    }

    /** One past an indicator of block scalars with a blank, and perhaps a tag, before it; -1 if there is none. */
    private static int scalarHead(byte[] bytes, int at, int end) {
        int i = blanks(bytes, at, end);
        if (i == at) {
            return -1;
        }
        if (i < end && bytes[i] == '!') {
            while (i < end && bytes[i] > ' ') {
                i++;
            }
            i = blanks(bytes, i, end);
        }
        if (i >= end || (bytes[i] != '|' && bytes[i] != '>')) {
            return -1;
        }
        i++;
        while (i < end && (bytes[i] == '-' || bytes[i] == '+' || Digits.isDecimal(bytes[i]))) {
            i++;
        }
        return i;
    }

    private static int hereDocumentHead(byte[] bytes, int at, int end) {
        int i = at;
        if (bytes[i] == '$') {
            i = Ascii.isAt(bytes, i, end, "$(cat <<") ? i + 6 : end;
        }
        if (!Ascii.isAt(bytes, i, end, "<<")) {
            return -1;
        }
        i += 2;
        while (i < end && "<-~\"' ".indexOf(bytes[i]) >= 0) {
            i++;
        }
        int word = i;
        while (i < end && (bytes[i] == '_' || Ascii.isLetter(bytes[i]) || Digits.isDecimal(bytes[i]))) {
            i++;
        }
        if (i == word) {
            return -1;
        }
        return i < end && (bytes[i] == '"' || bytes[i] == '\'') ? i + 1 : i;
    }

    private static int blanks(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && Ascii.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        int width = width(bytes, at, length);
        return width > 0 && Surroundings.follow(this, bytes, at + width, length);
    }
}
