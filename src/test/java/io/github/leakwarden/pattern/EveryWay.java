package io.github.leakwarden.pattern;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pattern by every way of searching, against each other and RE2/J. */
final class EveryWay {
    private static final int MARGIN = 3;

    private final BytePattern pattern;
    private final Optional<Pattern> oracle;
    private final Anchors anchors;
    private final AnchorTable table;
    private final PikeMachine machine;
    private final Workspace workspace = new Workspace();

    EveryWay(BytePattern pattern, Optional<Pattern> oracle) {
        this.pattern = pattern;
        this.oracle = oracle;
        this.anchors = Anchors.of(pattern);
        this.table = AnchorTable.of(Map.of(0, anchors));
        this.machine = new PikeMachine(Compiler.compileWrittenOut(pattern.tree(), pattern.groupCount()));
    }

    /** Throws if two ways disagree about the text. */
    void check(byte[] text) {
        List<List<Integer>> whole = whole(text);
        List<List<Integer>> expected = oracle.map(re2 -> Oracle.all(re2, text)).orElse(whole);
        same("whole", whole, expected, text);
        if (!anchors.isEmpty()) {
            same("anchored", anchored(text), expected, text);
        }
        same("side by side", sideBySide(text), expected, text);
        same("within other bytes", within(text, (byte) 'a'), expected, text);
        same("within line ends", within(text, (byte) '\n'), expected, text);
        lengths(expected, text);
    }

    private void lengths(List<List<Integer>> matches, byte[] text) {
        for (List<Integer> match : matches) {
            int length = match.get(1) - match.get(0);
            if (length < pattern.minLength() || length > pattern.maxLength()) {
                throw new IllegalStateException("length " + length + describe(text));
            }
        }
    }

    private List<List<Integer>> whole(byte[] text) {
        return whole(text, 0, text.length);
    }

    private List<List<Integer>> whole(byte[] bytes, int start, int end) {
        AnchoredSearch search = new AnchoredSearch(pattern.matcher(workspace));
        search.reset(bytes, start, end);
        List<List<Integer>> found = new ArrayList<>();
        search.runWithoutAnchors(match -> found.add(EqualityWithRe2Test.slots(match)));
        return found;
    }

    /** By the machine alone, which in life is asked only where backtracking would need too much memory. */
    private List<List<Integer>> sideBySide(byte[] text) {
        List<List<Integer>> found = new ArrayList<>();
        int previousEnd = -1;
        int at = 0;
        while (at <= text.length) {
            int[] match = machine.search(text, 0, text.length, at, false);
            if (match == null) {
                return found;
            }
            boolean empty = match[0] == match[1];
            if (!empty || match[1] != previousEnd) {
                found.add(list(match));
            }
            previousEnd = match[1];
            at = match[1];
            if (empty) {
                at += at < text.length ? Utf8.decode(text, at, text.length) & 7 : 1;
            }
        }
        return found;
    }

    /** As a part of a larger array, whose other bytes are none of the text; offsets as if it stood alone. */
    private List<List<Integer>> within(byte[] text, byte other) {
        byte[] larger = new byte[text.length + 2 * MARGIN];
        Arrays.fill(larger, other);
        System.arraycopy(text, 0, larger, MARGIN, text.length);
        return whole(larger, MARGIN, MARGIN + text.length).stream()
                .map(match -> match.stream()
                        .map(slot -> slot < 0 ? slot : slot - MARGIN)
                        .toList())
                .toList();
    }

    private List<List<Integer>> anchored(byte[] text) {
        AnchoredSearch search = new AnchoredSearch(pattern.matcher(workspace));
        search.reset(text, 0, text.length);
        table.scan(text, 0, text.length, (number, anchor, position) -> search.add(anchor, position));
        List<List<Integer>> found = new ArrayList<>();
        search.run(match -> found.add(EqualityWithRe2Test.slots(match)));
        return found;
    }

    private void same(String way, List<List<Integer>> found, List<List<Integer>> expected, byte[] text) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(way + ": " + found + " instead of " + expected + describe(text));
        }
    }

    private String describe(byte[] text) {
        return " by " + pattern + " in " + new String(text, StandardCharsets.ISO_8859_1);
    }

    private static List<Integer> list(int[] slots) {
        List<Integer> list = new ArrayList<>();
        for (int slot : slots) {
            list.add(slot);
        }
        return list;
    }
}
