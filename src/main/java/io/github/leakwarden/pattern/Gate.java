package io.github.leakwarden.pattern;

import java.util.List;

/**
 * A cheap look at the bytes beside a literal: which bytes a match can have at fixed distances before and after it.
 * Passing says nothing; failing says that no match holds this literal in the way its {@link Anchor} describes.
 */
public final class Gate {
    /** Bytes looked at on each side at most. */
    static final int REACH = 64;

    private final Side before;
    private final Side after;

    Gate(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** Whether the bytes beside a literal that stands in {@code [start, end)} of the text {@code [from, to)} may be those of a match. */
    public boolean admits(byte[] bytes, int from, int to, int start, int end) {
        return after.admitsAfter(bytes, end, to) && before.admitsBefore(bytes, from, start);
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    /** So many bytes of one set. */
    record Stretch(ByteSet set, int count) {}

    /** Sets by distance from the literal; with {@code edgeAllowed}, the text may end instead of the last of them. */
    static final class Side {
        private final List<Stretch> stretches;
        private final boolean edgeAllowed;
        private final int length;

        Side(List<Stretch> stretches, boolean edgeAllowed) {
            this.stretches = List.copyOf(stretches);
            this.edgeAllowed = edgeAllowed;
            int sum = 0;
            for (Stretch stretch : stretches) {
                sum += stretch.count();
            }
            this.length = sum;
        }

        List<Stretch> stretches() {
            return stretches;
        }

        boolean edgeAllowed() {
            return edgeAllowed;
        }

        private boolean admitsAfter(byte[] bytes, int end, int to) {
            int room = to - end;
            if (room < length && !(edgeAllowed && room == length - 1)) {
                return false;
            }
            int at = end;
            for (int i = 0; i < stretches.size(); i++) {
                Stretch stretch = stretches.get(i);
                int stop = Math.min(to, at + stretch.count());
                while (at < stop) {
                    if (!stretch.set().contains(bytes[at++])) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean admitsBefore(byte[] bytes, int from, int start) {
            int room = start - from;
            if (room < length && !(edgeAllowed && room == length - 1)) {
                return false;
            }
            int at = start;
            for (int i = 0; i < stretches.size(); i++) {
                Stretch stretch = stretches.get(i);
                int stop = Math.max(from, at - stretch.count());
                while (at > stop) {
                    if (!stretch.set().contains(bytes[--at])) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
