package io.github.leakwarden.pattern;

/** Decides assertions about the place {@code pos} of the text {@code [from, to)}; a word is ASCII, as in RE2. */
final class Boundaries {
    private static final Node.Assertion.Kind[] KINDS = Node.Assertion.Kind.values();

    private Boundaries() {}

    /** {@code kind} is the ordinal of a {@link Node.Assertion.Kind}. */
    static boolean holds(int kind, byte[] bytes, int from, int to, int pos) {
        switch (KINDS[kind]) {
            case TEXT_START:
                return pos == from;
            case TEXT_END:
                return pos == to;
            case LINE_START:
                return pos == from || bytes[pos - 1] == '\n';
            case LINE_END:
                return pos == to || bytes[pos] == '\n';
            case WORD_BOUNDARY:
                return isWordEdge(bytes, from, to, pos);
            default:
                return !isWordEdge(bytes, from, to, pos);
        }
    }

    private static boolean isWordEdge(byte[] bytes, int from, int to, int pos) {
        boolean before = pos > from && ByteSet.WORD.contains(bytes[pos - 1]);
        boolean after = pos < to && ByteSet.WORD.contains(bytes[pos]);
        return before != after;
    }
}
