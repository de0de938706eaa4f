package io.github.leakwarden.exposure.java;

/** Java text without its comments: what licences and documentation say does nothing. */
final class CommentsAside {
    private final String text;
    private final StringBuilder code;
    private int at;

    private CommentsAside(String text) {
        this.text = text;
        this.code = new StringBuilder(text.length());
    }

    /**
     * The text with a blank in place of each comment. Literals are kept, so that an address in one is no comment. A
     * literal that does not end on its line is taken to end there, so that a file that is not quite Java loses at most a
     * line.
     */
    static String of(String text) {
        return text.indexOf('/') < 0 ? text : new CommentsAside(text).strip();
    }

    private String strip() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                skipTo(lineEnd(at));
            } else if (text.startsWith("/*", at)) {
                skipTo(after("*/", at + 2));
            } else if (text.startsWith("\"\"\"", at)) {
                keepTo(after("\"\"\"", at + 3));
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                keepTo(literalEnd());
            } else {
                code.append(text.charAt(at++));
            }
        }
        return code.toString();
    }

    private void skipTo(int end) {
        code.append(' ');
        at = end;
    }

    private void keepTo(int end) {
        code.append(text, at, end);
        at = end;
    }

    private int after(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() : found + closing.length();
    }

    private int lineEnd(int from) {
        int found = text.indexOf('\n', from);
        return found < 0 ? text.length() : found;
    }

    private int literalEnd() {
        char quote = text.charAt(at);
        int end = lineEnd(at);
        for (int i = at + 1; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return end;
    }
}
