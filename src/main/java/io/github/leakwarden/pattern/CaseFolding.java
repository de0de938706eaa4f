package io.github.leakwarden.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What {@code (?i)} adds to a set: for every member, the characters that Unicode's simple case folding holds equal to it
 * (as Go's {@code unicode.SimpleFold}). Among ASCII letters only k (with U+212A) and s (with U+017F) have company outside ASCII.
 */
final class CaseFolding {
    private static final int KELVIN = 0x212A;
    private static final int LONG_S = 0x17F;

    private CaseFolding() {}

    static CharSet close(CharSet set) {
        int[] added = new int[26 * 6];
        int size = 0;
        for (int c = 'a'; c <= 'z'; c++) {
            int upper = c - 'a' + 'A';
            int outside = c == 'k' ? KELVIN : c == 's' ? LONG_S : c;
            if (set.contains(c) || set.contains(upper) || set.contains(outside)) {
                for (int member : new int[] {c, upper, outside}) {
                    added[size++] = member;
                    added[size++] = member;
                }
            }
        }
        CharSet closed = size == 0 ? set : set.union(CharSet.of(Arrays.copyOf(added, size)));
        return needsOrbits(set.ranges()) ? Orbits.close(closed) : closed;
    }

    /** All of Unicode beyond ASCII is closed as it is. */
    private static boolean needsOrbits(int[] ranges) {
        int last = ranges.length - 1;
        return last > 0 && ranges[last] >= 0x80 && !(ranges[last - 1] <= 0x80 && ranges[last] == CharSet.LAST);
    }

    /** The orbits beyond ASCII, worked out on first use, since few patterns need them. */
    private static final class Orbits {
        private static final Map<Integer, CharSet> BY_MEMBER = collect();

        static CharSet close(CharSet set) {
            int[] added = new int[64];
            int size = 0;
            for (Map.Entry<Integer, CharSet> orbit : BY_MEMBER.entrySet()) {
                if (set.contains(orbit.getKey())) {
                    int[] ranges = orbit.getValue().ranges();
                    added = size + ranges.length > added.length ? Arrays.copyOf(added, 2 * added.length) : added;
                    System.arraycopy(ranges, 0, added, size, ranges.length);
                    size += ranges.length;
                }
            }
            return set.union(CharSet.of(Arrays.copyOf(added, size)));
        }

        private static Map<Integer, CharSet> collect() {
            Map<Integer, CharSet> byKey = new HashMap<>();
            for (int c = 0; c <= 0x1FFFF; c++) {
                if (Character.toLowerCase(c) != c || Character.toUpperCase(c) != c) {
                    byKey.merge(key(c), CharSet.single(c), CharSet::union);
                }
            }
            Map<Integer, CharSet> byMember = new HashMap<>();
            for (CharSet orbit : byKey.values()) {
                int[] ranges = orbit.ranges();
                for (int i = 0; i < ranges.length && orbit.size() > 1; i += 2) {
                    for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                        byMember.put(c, orbit);
                    }
                }
            }
            return byMember;
        }

        /** Equal for the members of one orbit; the Turkic dotted and dotless i fold to nothing else. */
        private static int key(int c) {
            return c == 0x130 || c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
        }
    }
}
