package io.github.leakwarden.pattern;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All the texts that a part of a pattern matches, where those are few: lower-cased bytes in Latin-1. With {@code
 * foldCase}, some letter of them may stand in either case. Assertions count as nothing, so that the texts may be too many,
 * never too few.
 */
record Spellings(Set<String> texts, boolean foldCase) {
    private static final int MOST = 16;
    private static final int LONGEST = 64;
    private static final int MOST_MEMBERS = 12;
    private static final int MOST_COPIES = 8;

    static final Spellings NOTHING = new Spellings(Set.of(""), false);

    /** Null if there are too many. */
    static @Nullable Spellings of(Node node) {
        if (node instanceof Node.Chars chars) {
            return ofSet(chars.set());
        }
        if (node instanceof Node.Group group) {
            return of(group.body());
        }
        if (node instanceof Node.Sequence sequence) {
            Spellings all = NOTHING;
            for (Node part : sequence.parts()) {
                all = all == null ? null : all.then(of(part));
            }
            return all;
        }
        if (node instanceof Node.Choice choice) {
            return ofChoice(choice.branches());
        }
        if (node instanceof Node.Repeat repeat) {
            return ofRepeat(repeat);
        }
        return NOTHING;
    }

    private static @Nullable Spellings ofSet(CharSet set) {
        if (set.isEmpty() || set.size() > MOST_MEMBERS || set.contains(Utf8.INVALID)) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        boolean fold = false;
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                boolean bothCases = isLetter(c) && set.contains(c ^ 0x20);
                fold |= bothCases;
                texts.add(new String(Utf8.encode(bothCases ? c | 0x20 : c), StandardCharsets.ISO_8859_1));
            }
        }
        return new Spellings(texts, fold);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static @Nullable Spellings ofChoice(List<Node> branches) {
        Set<String> texts = new LinkedHashSet<>();
        boolean fold = false;
        for (Node branch : branches) {
            Spellings spellings = of(branch);
            if (spellings == null || texts.size() + spellings.texts.size() > MOST) {
                return null;
            }
            texts.addAll(spellings.texts);
            fold |= spellings.foldCase;
        }
        return new Spellings(texts, fold);
    }

    private static @Nullable Spellings ofRepeat(Node.Repeat repeat) {
        Spellings body = repeat.max() == Node.UNBOUNDED || repeat.max() > MOST_COPIES ? null : of(repeat.body());
        if (body == null) {
            return null;
        }
        Spellings some = NOTHING;
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i <= repeat.max(); i++) {
            if (some == null) {
                return null;
            }
            if (i >= repeat.min()) {
                all.addAll(some.texts);
            }
            some = i < repeat.max() ? some.then(body) : some;
        }
        return all.size() > MOST ? null : new Spellings(all, body.foldCase);
    }

    /** These texts, each followed by each of {@code next}; null if they are too many or too long. */
    @Nullable
    Spellings then(@Nullable Spellings next) {
        if (next == null || texts.size() * next.texts.size() > MOST) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        for (String head : texts) {
            for (String tail : next.texts) {
                if (head.length() + tail.length() > LONGEST) {
                    return null;
                }
                joined.add(head + tail);
            }
        }
        return new Spellings(joined, foldCase || next.foldCase);
    }

    boolean hasEmpty() {
        return texts.contains("");
    }
}
