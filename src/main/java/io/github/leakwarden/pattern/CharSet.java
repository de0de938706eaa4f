package io.github.leakwarden.pattern;

import java.util.Arrays;

/** A set of characters (Unicode code points): sorted, disjoint, non-adjacent ranges. Immutable. */
final class CharSet {
    static final int LAST = 0x10FFFF;

    /** What {@link #kindOf} says of a byte. */
    static final byte NO = 0;

    static final byte YES = 1;
    static final byte DECODE = 2;

    /** Low and high ends in turn, both included. */
    private final int[] ranges;

    private final byte[] kinds = new byte[256];

    /** Asked for again and again while anchors are looked for. */
    private final ByteSet bytes;

    private CharSet(int[] ranges) {
        this.ranges = ranges;
        for (int i = 0; i < ranges.length; i += 2) {
            for (int c = ranges[i]; c <= ranges[i + 1] && c < 0x80; c++) {
                kinds[c] = YES;
            }
        }
        if (ranges.length > 0 && ranges[ranges.length - 1] >= 0x80) {
            Arrays.fill(kinds, 0x80, 0x100, DECODE);
        }
        bytes = bytesOfMembers();
    }

    /** The union of ranges, given as low and high ends in turn, in any order. */
    static CharSet of(int... lowsAndHighs) {
        long[] keyed = new long[lowsAndHighs.length / 2];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) lowsAndHighs[2 * i] << 32 | lowsAndHighs[2 * i + 1];
        }
        Arrays.sort(keyed);
        int[] merged = new int[lowsAndHighs.length];
        int size = 0;
        for (long range : keyed) {
            int low = (int) (range >>> 32);
            int high = (int) range;
            if (size > 0 && low <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], high);
            } else {
                merged[size++] = low;
                merged[size++] = high;
            }
        }
        return new CharSet(Arrays.copyOf(merged, size));
    }

    static CharSet single(int character) {
        return new CharSet(new int[] {character, character});
    }

    boolean contains(int character) {
        if (character < 0x80) {
            return kinds[character] == YES;
        }
        int low = 0;
        int high = ranges.length / 2 - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (character < ranges[2 * middle]) {
                high = middle - 1;
            } else if (character > ranges[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether a character that begins with this byte is in the set: {@link #NO}, {@link #YES} or {@link #DECODE}. */
    byte kindOf(byte lead) {
        return kinds[lead & 0xFF];
    }

    /** The same answers as a table over unsigned bytes, for tight loops; not to be changed. */
    byte[] kinds() {
        return kinds;
    }

    /** Width in bytes of the member that starts at {@code pos}, or 0 when there is none. */
    int step(byte[] bytes, int pos, int to) {
        if (pos >= to) {
            return 0;
        }
        byte kind = kinds[bytes[pos] & 0xFF];
        if (kind != DECODE) {
            return kind;
        }
        int decoded = Utf8.decode(bytes, pos, to);
        return contains(decoded >>> 3) ? decoded & 7 : 0;
    }

    CharSet complement() {
        int[] gaps = new int[ranges.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                gaps[size++] = next;
                gaps[size++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= LAST) {
            gaps[size++] = next;
            gaps[size++] = LAST;
        }
        return new CharSet(Arrays.copyOf(gaps, size));
    }

    CharSet union(CharSet other) {
        int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
        System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
        return of(both);
    }

    /** The only member, or -1. */
    int onlyMember() {
        return ranges.length == 2 && ranges[0] == ranges[1] ? ranges[0] : -1;
    }

    boolean isEmpty() {
        return ranges.length == 0;
    }

    long size() {
        long size = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            size += ranges[i + 1] - ranges[i] + 1;
        }
        return size;
    }

    /** Low and high ends in turn; not to be changed. */
    int[] ranges() {
        return ranges;
    }

    /** Fewest bytes that a member takes; U+FFFD may stand for a single invalid byte. */
    int minWidth() {
        return contains(Utf8.INVALID) || isEmpty() ? 1 : Utf8.width(ranges[0]);
    }

    /** Most bytes that a member takes. */
    int maxWidth() {
        return isEmpty() ? 1 : Utf8.width(ranges[ranges.length - 1]);
    }

    /** Every byte that can stand anywhere in the encoding of a member: exact for ASCII, all others or none above. */
    ByteSet bytes() {
        return bytes;
    }

    private ByteSet bytesOfMembers() {
        long first = 0;
        long second = 0;
        for (int i = 0; i < 64; i++) {
            first |= (long) kinds[i] << i;
            second |= (long) kinds[i + 64] << i;
        }
        long above = kinds[0x80] == NO ? 0 : -1L;
        return ByteSet.ofWords(first, second, above, above);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return Arrays.toString(ranges);
    }
}
