package io.github.leakwarden.pattern;

import java.util.Arrays;

/** A set of byte values; immutable. */
public final class ByteSet {
    /** Every byte. */
    public static final ByteSet ALL = new ByteSet(-1L, -1L, -1L, -1L);

    /** No byte. */
    public static final ByteSet NONE = new ByteSet(0, 0, 0, 0);

    /** ASCII letters, digits and the underscore: what {@code \b} calls a word. */
    static final ByteSet WORD =
            NONE.withRange('0', '9').withRange('A', 'Z').with('_').withRange('a', 'z');

    private final long[] words;

    private ByteSet(long... words) {
        this.words = words;
    }

    static ByteSet ofWords(long first, long second, long third, long fourth) {
        return new ByteSet(first, second, third, fourth);
    }

    public boolean contains(int value) {
        return (words[(value & 0xFF) >>> 6] >>> value & 1) != 0;
    }

    public ByteSet with(int value) {
        return withRange(value, value);
    }

    /** This set and the bytes from {@code low} to {@code high}, both included. */
    public ByteSet withRange(int low, int high) {
        long[] more = words.clone();
        for (int value = low; value <= high; value++) {
            more[value >>> 6] |= 1L << value;
        }
        return new ByteSet(more);
    }

    public ByteSet union(ByteSet other) {
        return new ByteSet(
                words[0] | other.words[0],
                words[1] | other.words[1],
                words[2] | other.words[2],
                words[3] | other.words[3]);
    }

    public ByteSet intersection(ByteSet other) {
        return new ByteSet(
                words[0] & other.words[0],
                words[1] & other.words[1],
                words[2] & other.words[2],
                words[3] & other.words[3]);
    }

    public ByteSet complement() {
        return new ByteSet(~words[0], ~words[1], ~words[2], ~words[3]);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Bits {@code 64 * index} and up. */
    long word(int index) {
        return words[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
