package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/** {@code *}, {@code +}, {@code ?} or a counted repetition; {@code max} may be {@link Node#UNBOUNDED}. */
record Quantifier(int min, int max) {
    private static final int ABSURD = 1_000_000;

    /** The quantifier here, or null; braces that hold no counts are literal text. */
    static @Nullable Quantifier read(PatternText text) {
        if (text.skip('*')) {
            return new Quantifier(0, Node.UNBOUNDED);
        }
        if (text.skip('+')) {
            return new Quantifier(1, Node.UNBOUNDED);
        }
        if (text.skip('?')) {
            return new Quantifier(0, 1);
        }
        int at = text.position();
        if (!text.skip('{')) {
            return null;
        }
        Quantifier counted = counts(text, at);
        if (counted == null) {
            text.moveTo(at);
        }
        return counted;
    }

    private static @Nullable Quantifier counts(PatternText text, int at) {
        int min = number(text);
        int max = min;
        if (text.skip(',')) {
            boolean open = !text.atEnd() && text.peek() == '}';
            max = open ? Node.UNBOUNDED : number(text);
            if (!open && max < 0) {
                return null;
            }
        }
        if (min < 0 || !text.skip('}')) {
            return null;
        }
        if (max != Node.UNBOUNDED && max < min) {
            throw text.fault("the bounds of this repetition are in the wrong order", at);
        }
        return new Quantifier(min, max);
    }

    /** A decimal number without a leading zero, capped; -1 if there is none. */
    private static int number(PatternText text) {
        int value = -1;
        while (!text.atEnd() && text.peek() >= '0' && text.peek() <= '9') {
            if (value == 0) {
                return -1;
            }
            value = Math.min(ABSURD, Math.max(value, 0) * 10 + text.next() - '0');
        }
        return value;
    }
}
