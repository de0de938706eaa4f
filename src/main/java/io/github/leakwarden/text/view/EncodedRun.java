package io.github.leakwarden.text.view;

/**
 * A run of base64 characters, over several lines if it is wrapped: full lines of one width and a last one, with nothing
 * between them but line ends and indentation.
 *
 * @param source where it stands
 * @param start its first character
 * @param end one past its last
 * @param wrapped whether it has several lines
 * @param length of the text: what the source has behind it is of another one
 */
record EncodedRun(byte[] source, int start, int end, boolean wrapped, int length) {
    /** Characters of a line of a wrapped run, at least. */
    private static final int SHORTEST_WRAPPED_LINE = 48;

    /** The run whose first character stands at {@code start}, as {@link LongRuns} tells. */
    static EncodedRun startingAt(byte[] source, int start, int length) {
        int lineEnd = lineEnd(source, start + RunViews.SHORTEST_RUN, length);
        int width = lineEnd - start;
        int end = width >= SHORTEST_WRAPPED_LINE ? wrappedEnd(source, lineEnd, width, length) : lineEnd;
        return new EncodedRun(source, start, end, lineEnd < end, length);
    }

    /** The first character at or after {@code at}; the run's end if there is none. */
    int next(int at) {
        int i = at;
        while (i < end && !Base64.isCharacter(source[i])) {
            i++;
        }
        return i;
    }

    /** One past the padding, of two characters at most, that begins at {@code from}. */
    int paddedEnd(int from) {
        int padded = from;
        while (padded < length && padded < from + 2 && source[padded] == '=') {
            padded++;
        }
        return padded;
    }

    private static int wrappedEnd(byte[] source, int lineEnd, int width, int length) {
        int end = lineEnd;
        while (true) {
            int next = nextLine(source, end, length);
            int nextEnd = lineEnd(source, next, length);
            if (nextEnd - next != width) {
                return nextEnd > next && nextEnd - next < width ? nextEnd : end;
            }
            end = nextEnd;
        }
    }

    private static int lineEnd(byte[] source, int from, int length) {
        boolean[] isCharacter = Base64.characters();
        int end = from;
        while (end < length && isCharacter[source[end] & 0xFF]) {
            end++;
        }
        return end;
    }

    /** Where the text of the next line starts if {@code end} ends its line; the length if it does not. */
    private static int nextLine(byte[] source, int end, int length) {
        int at = end < length && source[end] == '\r' ? end + 1 : end;
        if (at >= length || source[at] != '\n') {
            return length;
        }
        at++;
        while (at < length && Ascii.isBlank(source[at])) {
            at++;
        }
        return at;
    }
}
