package io.github.leakwarden.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unicode's general categories and scripts as sets. All of either kind are collected when the first is asked for, in one pass
 * over all characters, since a pattern from an untrusted file may name them a hundred thousand times.
 */
final class UnicodeClasses {
    /** Two-letter categories by Java's name for them; one-letter ones are all that begin with the letter. */
    private static final Map<String, Byte> TYPES = Map.ofEntries(
            Map.entry("Cc", Character.CONTROL),
            Map.entry("Cf", Character.FORMAT),
            Map.entry("Co", Character.PRIVATE_USE),
            Map.entry("Cs", Character.SURROGATE),
            Map.entry("Ll", Character.LOWERCASE_LETTER),
            Map.entry("Lm", Character.MODIFIER_LETTER),
            Map.entry("Lo", Character.OTHER_LETTER),
            Map.entry("Lt", Character.TITLECASE_LETTER),
            Map.entry("Lu", Character.UPPERCASE_LETTER),
            Map.entry("Mc", Character.COMBINING_SPACING_MARK),
            Map.entry("Me", Character.ENCLOSING_MARK),
            Map.entry("Mn", Character.NON_SPACING_MARK),
            Map.entry("Nd", Character.DECIMAL_DIGIT_NUMBER),
            Map.entry("Nl", Character.LETTER_NUMBER),
            Map.entry("No", Character.OTHER_NUMBER),
            Map.entry("Pc", Character.CONNECTOR_PUNCTUATION),
            Map.entry("Pd", Character.DASH_PUNCTUATION),
            Map.entry("Pe", Character.END_PUNCTUATION),
            Map.entry("Pf", Character.FINAL_QUOTE_PUNCTUATION),
            Map.entry("Pi", Character.INITIAL_QUOTE_PUNCTUATION),
            Map.entry("Po", Character.OTHER_PUNCTUATION),
            Map.entry("Ps", Character.START_PUNCTUATION),
            Map.entry("Sc", Character.CURRENCY_SYMBOL),
            Map.entry("Sk", Character.MODIFIER_SYMBOL),
            Map.entry("Sm", Character.MATH_SYMBOL),
            Map.entry("So", Character.OTHER_SYMBOL),
            Map.entry("Zl", Character.LINE_SEPARATOR),
            Map.entry("Zp", Character.PARAGRAPH_SEPARATOR),
            Map.entry("Zs", Character.SPACE_SEPARATOR));

    private UnicodeClasses() {}

    /** The characters of a category or script, or null if the name is unknown. */
    static @Nullable CharSet named(String name) {
        CharSet category = Categories.BY_NAME.get(name);
        if (category != null) {
            return category;
        }
        try {
            return Scripts.SETS[
                    Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT))
                            .ordinal()];
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static final class Categories {
        private static final Map<String, CharSet> BY_NAME = collect();

        private static Map<String, CharSet> collect() {
            Ranges[] byType = new Ranges[Character.FINAL_QUOTE_PUNCTUATION + 1];
            Arrays.setAll(byType, type -> new Ranges());
            for (int c = 0; c <= CharSet.LAST; c++) {
                byType[Character.getType(c)].add(c);
            }
            Map<String, CharSet> byName = new HashMap<>();
            TYPES.forEach((name, type) -> {
                CharSet set = byType[type].set();
                byName.put(name, set);
                byName.merge(name.substring(0, 1), set, CharSet::union);
            });
            return byName;
        }
    }

    private static final class Scripts {
        /** By the script's ordinal. */
        private static final CharSet[] SETS = collect();

        private static CharSet[] collect() {
            Ranges[] ranges = new Ranges[Character.UnicodeScript.values().length];
            Arrays.setAll(ranges, script -> new Ranges());
            for (int c = 0; c <= CharSet.LAST; c++) {
                ranges[Character.UnicodeScript.of(c).ordinal()].add(c);
            }
            return Arrays.stream(ranges).map(Ranges::set).toArray(CharSet[]::new);
        }
    }

    /** Ranges of characters that come in ascending order. */
    private static final class Ranges {
        private int[] ends = new int[8];
        private int size;

        void add(int c) {
            if (size > 0 && ends[size - 1] == c - 1) {
                ends[size - 1] = c;
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = c;
            ends[size++] = c;
        }

        CharSet set() {
            return CharSet.of(Arrays.copyOf(ends, size));
        }
    }
}
