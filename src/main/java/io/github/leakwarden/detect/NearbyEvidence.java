package io.github.leakwarden.detect;

import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.text.Span;

/** Measures how near evidence stands to a match. */
final class NearbyEvidence {
    /** Lines above and below that still count as near: a header block, an env file's group, a small call. */
    private static final int NEAR_LINES = 8;

    private static final int NEAR_BYTES = 800;

    private NearbyEvidence() {}

    /**
     * The nearest evidence.
     *
     * @param text the text, of {@code length} bytes
     * @param match the whole hit, offsets into {@code text}
     * @param hits offsets of evidence, ascending
     */
    static Evidence of(byte[] text, int length, Span match, int[] hits) {
        Evidence nearest = hits.length == 0 ? Evidence.NONE : Evidence.BLOB;
        int lineStart = lineStart(text, (int) match.start());
        int lineEnd = lineEnd(text, length, (int) match.end());
        int nearStart = Math.max(linesBack(text, lineStart), lineStart - NEAR_BYTES);
        int nearEnd = Math.min(linesOn(text, length, lineEnd), lineEnd + NEAR_BYTES);
        for (int hit : hits) {
            if (hit >= lineStart && hit < lineEnd && Math.abs(hit - match.start()) < NEAR_BYTES) {
                return Evidence.LINE;
            }
            if (hit >= nearStart && hit < nearEnd) {
                nearest = Evidence.NEAR;
            }
        }
        return nearest;
    }

    private static int lineStart(byte[] text, int from) {
        int at = from;
        while (at > 0 && text[at - 1] != '\n' && from - at < NEAR_BYTES) {
            at--;
        }
        return at;
    }

    private static int lineEnd(byte[] text, int length, int from) {
        int at = from;
        while (at < length && text[at] != '\n' && at - from < NEAR_BYTES) {
            at++;
        }
        return at;
    }

    private static int linesBack(byte[] text, int from) {
        int at = from;
        int lines = 0;
        while (at > 0 && from - at < NEAR_BYTES) {
            if (text[at - 1] == '\n' && ++lines > NEAR_LINES) {
                break;
            }
            at--;
        }
        return at;
    }

    private static int linesOn(byte[] text, int length, int from) {
        int at = from;
        int lines = 0;
        while (at < length && at - from < NEAR_BYTES) {
            if (text[at] == '\n' && ++lines > NEAR_LINES) {
                break;
            }
            at++;
        }
        return at;
    }
}
