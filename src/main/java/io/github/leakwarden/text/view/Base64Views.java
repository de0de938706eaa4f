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

    /** No run of {@link #SHORTEST_RUN} fits between two probes. */
    private static final int STRIDE = 20;

    private Base64Views() {}

    /** The views, in the order of the text. Looks at every twentieth byte, and around it only where it may pay. */
    public static List<DecodedView> of(byte[] bytes, int length) {
        List<DecodedView> views = new ArrayList<>(0);
        for (int probe = STRIDE - 1; probe < length; probe += STRIDE) {
            if (Base64.isCharacter(bytes[probe]) && (standBefore(bytes, probe) || standAfter(bytes, probe, length))) {
                Base64Run run = Base64Run.around(bytes, probe, length);
                if (run.length() >= SHORTEST_RUN) {
                    run.addViews(views);
                }
                probe = Math.max(probe, run.end() - 1);
            }
        }
        return views;
    }

    /** A run of 24 that holds a byte holds the 12 bytes before it too, or the 12 after it. */
    private static boolean standBefore(byte[] bytes, int at) {
        return at >= 12
                && Base64.isCharacter(bytes[at - 6])
                && Base64.isCharacter(bytes[at - 12])
                && Base64.isCharacter(bytes[at - 3])
                && Base64.isCharacter(bytes[at - 9]);
    }

    private static boolean standAfter(byte[] bytes, int at, int length) {
        return at + 12 < length
                && Base64.isCharacter(bytes[at + 6])
                && Base64.isCharacter(bytes[at + 12])
                && Base64.isCharacter(bytes[at + 3])
                && Base64.isCharacter(bytes[at + 9]);
    }
}
