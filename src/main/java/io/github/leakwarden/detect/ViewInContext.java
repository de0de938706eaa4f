package io.github.leakwarden.detect;

import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.DecodedView;
import io.github.leakwarden.text.view.OffsetMap;

/**
 * A decoded run put back between its neighbours on the line: a rule that asks for a name beside the value finds
 * {@code KASHIER_API_KEY: } before what was base64.
 */
final class ViewInContext {
    private static final int BEFORE_BYTES = 128;
    private static final int AFTER_BYTES = 32;

    private ViewInContext() {}

    /** The view with the rest of its line around it; its map leads to {@code bytes}. */
    static DecodedView of(byte[] bytes, int length, DecodedView view) {
        Span run = view.map().original(0, view.length());
        int runStart = (int) run.start();
        int runEnd = (int) run.end();
        int from = lineStart(bytes, runStart);
        int to = lineEnd(bytes, runEnd, length);
        int before = runStart - from;
        byte[] spliced = new byte[before + view.length() + (to - runEnd)];
        System.arraycopy(bytes, from, spliced, 0, before);
        System.arraycopy(view.bytes(), 0, spliced, before, view.length());
        System.arraycopy(bytes, runEnd, spliced, before + view.length(), to - runEnd);
        return new DecodedView(spliced, spliced.length, map(from, run, view), view.name());
    }

    private static OffsetMap map(int from, Span run, DecodedView view) {
        int before = (int) run.start() - from;
        int after = before + view.length();
        return (start, end) -> {
            int last = end - 1;
            long first = start < before
                    ? from + start
                    : start < after
                            ? view.map()
                                    .original(start - before, start - before + 1)
                                    .start()
                            : run.end() + start - after;
            long stop = last < before
                    ? from + end
                    : last < after
                            ? view.map()
                                    .original(last - before, last - before + 1)
                                    .end()
                            : run.end() + end - after;
            return new Span(first, stop);
        };
    }

    private static int lineStart(byte[] bytes, int run) {
        int at = run;
        while (at > 0 && run - at < BEFORE_BYTES && bytes[at - 1] != '\n' && bytes[at - 1] != '\r') {
            at--;
        }
        return at;
    }

    private static int lineEnd(byte[] bytes, int run, int length) {
        int at = run;
        while (at < length && at - run < AFTER_BYTES && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }
}
