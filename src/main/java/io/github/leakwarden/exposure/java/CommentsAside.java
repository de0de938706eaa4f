package io.github.leakwarden.exposure.java;

import java.util.Arrays;

/** Java source without its comments: what licences and documentation say does nothing. */
final class CommentsAside {
    private final byte[] text;
    private final int length;
    private final byte[] code;
    private int at;
    private int kept;

    private CommentsAside(byte[] text, int length) {
        this.text = text;
        this.length = length;
        this.code = new byte[length];
    }

    /**
     * {@code text[0, length)} with a blank in place of each comment. Literals are kept, so that an address in one is no
     * comment. A literal that does not end on its line is taken to end there, so that a file that is not quite Java
     * loses at most a line.
     */
    static byte[] of(byte[] text, int length) {
        return new CommentsAside(text, length).strip();
    }

    private byte[] strip() {
        while (at < length) {
            byte b = text[at];
            if (b == '/' && isAt('/', 1)) {
                skipTo(lineEnd(at));
            } else if (b == '/' && isAt('*', 1)) {
                skipTo(commentEnd());
            } else if (b == '"' && isAt('"', 1) && isAt('"', 2)) {
                keepTo(textBlockEnd());
            } else if (b == '"' || b == '\'') {
                keepTo(literalEnd());
            } else {
                code[kept++] = b;
                at++;
            }
        }
        return Arrays.copyOf(code, kept);
    }

    private boolean isAt(char c, int ahead) {
        return at + ahead < length && text[at + ahead] == c;
    }

    private void skipTo(int end) {
        code[kept++] = ' ';
        at = end;
    }

    private void keepTo(int end) {
        System.arraycopy(text, at, code, kept, end - at);
        kept += end - at;
        at = end;
    }

    private int commentEnd() {
        for (int i = at + 3; i < length; i++) {
            if (text[i] == '/' && text[i - 1] == '*') {
                return i + 1;
            }
        }
        return length;
    }

    private int textBlockEnd() {
        for (int i = at + 5; i < length; i++) {
            if (text[i] == '"' && text[i - 1] == '"' && text[i - 2] == '"') {
                return i + 1;
            }
        }
        return length;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private int literalEnd() {
        for (int i = at + 1; i < length && text[i] != '\n'; i++) {
            if (text[i] == '\\') {
                i++;
            } else if (text[i] == text[at]) {
                return i + 1;
            }
        }
        return lineEnd(at);
    }
}
