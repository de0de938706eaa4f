package io.github.leakwarden.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** All matches of a pattern by RE2/J on decoded text, with offsets mapped back to the bytes. */
final class Oracle {
    private Oracle() {}

    /** Starts and ends of all groups of all matches, as Go's FindAllSubmatchIndex gives them. */
    static List<List<Integer>> all(Pattern pattern, byte[] bytes) {
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        int pos = 0;
        while (pos < bytes.length) {
            int decoded = Utf8.decode(bytes, pos, bytes.length);
            for (int i = 0; i < Character.charCount(decoded >>> 3); i++) {
                offsets.add(pos);
            }
            text.appendCodePoint(decoded >>> 3);
            pos += decoded & 7;
        }
        offsets.add(pos);
        Matcher matcher = pattern.matcher(text.toString());
        List<List<Integer>> all = new ArrayList<>();
        int previousEnd = -1;
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            boolean empty = matcher.start() == matcher.end();
            if (!empty || matcher.end() != previousEnd) {
                all.add(slots(matcher, offsets));
            }
            previousEnd = matcher.end();
            from = empty ? step(text, matcher.end()) : matcher.end();
        }
        return all;
    }

    private static int step(StringBuilder text, int at) {
        return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
    }

    private static List<Integer> slots(Matcher matcher, List<Integer> offsets) {
        List<Integer> slots = new ArrayList<>();
        for (int group = 0; group <= matcher.groupCount(); group++) {
            slots.add(matcher.start(group) < 0 ? -1 : offsets.get(matcher.start(group)));
            slots.add(matcher.end(group) < 0 ? -1 : offsets.get(matcher.end(group)));
        }
        return slots;
    }
}
