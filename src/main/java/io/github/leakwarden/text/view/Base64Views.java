package io.github.leakwarden.text.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Views of text that stands in base64, in either alphabet of RFC 4648, wrapped or not.
 *
 * <p>A view maps to its whole encoded run: a character of the text has no byte of its own in base64.
 */
public final class Base64Views {
    /** Shortest run that is looked at, in characters. */
    public static final int SHORTEST_RUN = 24;

    private Base64Views() {}

    /**
     * The views, in the order of the text.
     *
     * <p>Each step looks at the last byte that a shortest run could have, then backwards; where that meets a byte of no
     * run, the next run cannot end sooner than a whole length after it. Most bytes of a text are never looked at.
     */
    public static List<DecodedView> of(byte[] bytes, int length) {
        List<DecodedView> views = new ArrayList<>(0);
        int last = SHORTEST_RUN - 1;
        while (last < length) {
            int first = last - SHORTEST_RUN + 1;
            int at = last;
            while (at >= first && Base64.isCharacter(bytes[at])) {
                at--;
            }
            if (at < first) {
                Base64Run run = Base64Run.startingAt(bytes, first, length);
                run.addViews(views);
                at = run.end();
            }
            last = at + SHORTEST_RUN;
        }
        return views;
    }
}
