package io.github.leakwarden.pattern;

import java.util.Arrays;

/**
 * All matches of one pattern in a text, given where its anchors stand: exactly those that a search of the whole text
 * finds one after the other, but only the starts that an anchor allows are tried. One thread.
 *
 * <p>Use: {@link #reset}, {@link #add} for every candidate in any order, {@link #run}.
 */
public final class AnchoredSearch {
    private final PatternMatcher matcher;

    /** Candidates as {@code position << 32 | index} into the anchors met so far. */
    private long[] candidates = new long[8];

    private Anchor[] anchors = new Anchor[2];
    private int anchorCount;
    private int size;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    public AnchoredSearch(PatternMatcher matcher) {
        this.matcher = matcher;
    }

    /** Takes up another text and forgets all candidates. */
    public void reset(byte[] text, int start, int end) {
        bytes = text;
        from = start;
        to = end;
        size = 0;
        anchorCount = 0;
    }

    /** The anchor's literal stands at {@code position} and its gate admits that. */
    public void add(Anchor anchor, int position) {
        if (size == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * size);
        }
        candidates[size++] = (long) position << 32 | number(anchor);
    }

    @SuppressWarnings("ReferenceEquality") // the same anchor, not one like it
    private int number(Anchor anchor) {
        for (int i = 0; i < anchorCount; i++) {
            if (anchors[i] == anchor) {
                return i;
            }
        }
        if (anchorCount == anchors.length) {
            anchors = Arrays.copyOf(anchors, 2 * anchorCount);
        }
        anchors[anchorCount] = anchor;
        return anchorCount++;
    }

    /** Tells {@code sink} the matches in the order of the text. */
    public void run(MatchSink sink) {
        if (size == 0) {
            return;
        }
        matcher.reset(bytes, from, to);
        Arrays.sort(candidates, 0, size);
        Starts starts = new Starts(anchorCount);
        for (int i = 0; i < size; i++) {
            Anchor anchor = anchors[(int) candidates[i]];
            int position = (int) (candidates[i] >>> 32);
            if (anchor.isFixed() || matcher.mayContinue(anchor.entry(), position - anchor.entryBack())) {
                starts.add((int) candidates[i], anchor, bytes, from, position);
            }
        }
        starts.sort();
        tryAll(starts, sink);
    }

    private void tryAll(Starts starts, MatchSink sink) {
        int next = from;
        for (int i = 0; i < starts.size(); i++) {
            int at = Math.max(next, starts.low(i));
            int high = starts.high(i);
            while (at <= high) {
                int end = matcher.tryCandidate(at);
                if (end == Backtracker.GAVE_UP) {
                    if (!matcher.find(at)) {
                        return;
                    }
                    end = matcher.end();
                }
                if (end >= 0) {
                    sink.match(matcher);
                    at = end;
                } else {
                    at++;
                }
            }
            next = Math.max(next, at);
        }
    }

    /** Searches the whole text instead: for a pattern that has no anchors. */
    public void runWithoutAnchors(MatchSink sink) {
        matcher.reset(bytes, from, to);
        int previousEnd = -1;
        int at = from;
        while (at <= to && matcher.find(at)) {
            boolean empty = matcher.start() == matcher.end();
            if (!empty || matcher.end() != previousEnd) {
                sink.match(matcher);
            }
            previousEnd = matcher.end();
            at = matcher.end();
            if (empty) {
                at += at < to ? Utf8.decode(bytes, at, to) & 7 : 1;
            }
        }
    }
}
