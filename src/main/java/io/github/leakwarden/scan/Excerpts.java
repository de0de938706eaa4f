package io.github.leakwarden.scan;

import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Printable;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes excerpts of one text in which every match of any rule is masked. */
final class Excerpts {
    private static final int BEFORE_BYTES = 80;
    private static final int AFTER_BYTES = 120;
    private static final String CUT = "…";

    private final byte[] bytes;
    private final LineMap lines;
    private final List<Masked> masks;

    /** A stretch of the text and what is shown instead. */
    private record Masked(int start, int end, String shown) {}

    /** @param matches all of the text's, whatever becomes of them; offsets into {@code bytes} */
    Excerpts(byte[] bytes, LineMap lines, List<Match> matches) {
        this.bytes = bytes;
        this.lines = lines;
        this.masks = disjoint(matches);
    }

    /** The first line of a span, with its part on that line underlined. */
    Excerpt of(Span span) {
        int line = lines.lineOf((int) span.start());
        int start = (int) span.start();
        int end = (int) Math.min(span.end(), lines.lineEnd(line));
        int from = firstShown(lines.lineStart(line), start);
        int to = lastShown(Math.max(end, start), lines.lineEnd(line));
        Rendering text = new Rendering(start, end);
        if (from > lines.lineStart(line)) {
            text.append(CUT);
        }
        int at = from;
        for (int next = firstEndingAfter(from); next < masks.size() && masks.get(next).start < to; next++) {
            Masked mask = masks.get(next);
            text.plain(at, Math.max(at, mask.start));
            text.masked(mask);
            at = Math.min(mask.end, to);
        }
        text.plain(at, to);
        if (to < lines.lineEnd(line)) {
            text.append(CUT);
        }
        return text.excerpt();
    }

    /** By halving: a long text may have more masks than lines, and an excerpt for each. */
    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = masks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (masks.get(middle).end > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Never inside a token: it may be part of a value that was found elsewhere, and only whole ones are known again when
     * it is masked.
     */
    private int firstShown(int lineStart, int start) {
        int at = Math.max(lineStart, start - BEFORE_BYTES);
        while (at > lineStart && at < start && isToken(bytes[at - 1]) && isToken(bytes[at])) {
            at++;
        }
        return at;
    }

    private int lastShown(int end, int lineEnd) {
        int at = Math.min(lineEnd, end + AFTER_BYTES);
        while (at < lineEnd && at > end && isToken(bytes[at - 1]) && isToken(bytes[at])) {
            at--;
        }
        return at;
    }

    /** What values are made of, and every byte of a character that has several. */
    private static boolean isToken(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b < 0
                || "+/_-=.$%~!@#&*:\\".indexOf(b) >= 0;
    }

    private static List<Masked> disjoint(List<Match> matches) {
        List<Masked> all = new ArrayList<>();
        for (Match match : matches) {
            String shown = match.view().equals(Match.RAW) ? match.secret().masked() : CUT;
            all.add(new Masked(
                    (int) match.secretSpan().start(), (int) match.secretSpan().end(), shown));
            match.covered().forEach(span -> all.add(new Masked((int) span.start(), (int) span.end(), CUT)));
        }
        all.sort(OrderBy.key(Masked::start)
                .then(mask -> -mask.end)
                .then(mask -> -mask.shown.length())
                .then(Masked::shown));
        List<Masked> merged = new ArrayList<>();
        for (Masked mask : all) {
            Masked last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || mask.start >= last.end) {
                merged.add(mask);
            } else if (mask.end > last.end) {
                merged.set(merged.size() - 1, new Masked(last.start, mask.end, CUT));
            }
        }
        return merged;
    }

    /** Text as it grows, and where in it the underlined part came to stand. */
    private final class Rendering {
        private final StringBuilder text = new StringBuilder();
        private final int start;
        private final int end;
        private int shownStart = -1;
        private int shownEnd = -1;

        Rendering(int start, int end) {
            this.start = start;
            this.end = end;
        }

        void append(String piece) {
            text.append(piece);
        }

        /** Bytes as they are, noting where the underlined part begins and ends in them. */
        void plain(int from, int to) {
            int at = from;
            if (start >= at && start < to) {
                decode(at, start);
                shownStart = text.length();
                at = start;
            }
            if (end > at && end <= to) {
                decode(at, end);
                shownEnd = text.length();
                at = end;
            }
            decode(at, to);
        }

        void masked(Masked mask) {
            if (start >= mask.start && start < mask.end) {
                shownStart = text.length();
            }
            text.append(Printable.line(mask.shown));
            if (end > mask.start && end <= mask.end) {
                shownEnd = text.length();
            }
        }

        private void decode(int from, int to) {
            if (to > from) {
                String piece = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                text.append(Printable.line(piece.replace('\t', ' ')));
            }
        }

        Excerpt excerpt() {
            int from = Math.max(0, shownStart);
            int to = shownEnd < from ? text.length() : shownEnd;
            int blank = 0;
            while (blank < from && text.charAt(blank) == ' ') {
                blank++;
            }
            return new Excerpt(text.substring(blank), from - blank, to - blank);
        }
    }
}
