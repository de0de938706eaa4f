package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives one side of a {@link Gate} from the parts of a pattern on that side: a set for each byte up to the first part of
 * variable length, its least included, and one for what can follow there.
 */
final class GateFinder {
    private final boolean backward;
    private final List<ByteSet> sets = new ArrayList<>();
    private boolean edgeAllowed;

    private GateFinder(boolean backward) {
        this.backward = backward;
    }

    static Gate.Side after(@Nullable Neighbours next, int lastByteOfLiteral) {
        return new GateFinder(false).side(next, lastByteOfLiteral);
    }

    static Gate.Side before(@Nullable Neighbours previous, int firstByteOfLiteral) {
        return new GateFinder(true).side(previous, firstByteOfLiteral);
    }

    private Gate.Side side(@Nullable Neighbours nearest, int byteOfLiteral) {
        Neighbours at = nearest;
        boolean open = true;
        while (open && at != null && sets.size() < Gate.REACH) {
            if (isWordBoundary(at.node()) && lastIsWord(byteOfLiteral)) {
                sets.add(ByteSet.WORD.complement());
                edgeAllowed = true;
                return finish();
            }
            open = add(at.node(), sets);
            at = open ? at.rest() : at;
        }
        if (!open && at != null && sets.size() < Gate.REACH) {
            addWhatFollows(at);
        }
        return finish();
    }

    private Gate.Side finish() {
        List<Gate.Stretch> stretches = new ArrayList<>();
        int i = 0;
        while (i < sets.size()) {
            int start = i;
            while (i < sets.size() && sets.get(i).equals(sets.get(start))) {
                i++;
            }
            stretches.add(new Gate.Stretch(sets.get(start), i - start));
        }
        return new Gate.Side(stretches, edgeAllowed);
    }

    private boolean lastIsWord(int byteOfLiteral) {
        return sets.isEmpty()
                ? ByteSet.WORD.contains(byteOfLiteral)
                : sets.get(sets.size() - 1)
                        .intersection(ByteSet.WORD.complement())
                        .isEmpty();
    }

    private static boolean isWordBoundary(Node node) {
        return node instanceof Node.Assertion assertion && assertion.kind() == Node.Assertion.Kind.WORD_BOUNDARY;
    }

    /** Adds the sets of a part; false if what follows it stands at no fixed distance, or if there are enough. */
    private boolean add(Node node, List<ByteSet> into) {
        if (into.size() >= Gate.REACH) {
            return false;
        }
        if (node instanceof Node.Chars chars) {
            return addCharacter(chars.set(), into);
        }
        if (node instanceof Node.Group group) {
            return add(group.body(), into);
        }
        if (node instanceof Node.Sequence sequence) {
            return addParts(sequence.parts(), into);
        }
        if (node instanceof Node.Choice choice) {
            return addChoice(choice.branches(), into);
        }
        if (node instanceof Node.Repeat repeat) {
            return addRepeat(repeat, into);
        }
        return true;
    }

    private static boolean addCharacter(CharSet set, List<ByteSet> into) {
        int least = set.minWidth();
        for (int i = 0; i < least; i++) {
            into.add(set.bytes());
        }
        return least == set.maxWidth();
    }

    private boolean addParts(List<Node> parts, List<ByteSet> into) {
        for (int i = 0; i < parts.size(); i++) {
            if (!add(parts.get(backward ? parts.size() - 1 - i : i), into)) {
                return false;
            }
        }
        return true;
    }

    private boolean addChoice(List<Node> branches, List<ByteSet> into) {
        List<ByteSet> joint = new ArrayList<>();
        boolean fixed = add(branches.get(0), joint);
        for (Node branch : branches.subList(1, branches.size())) {
            List<ByteSet> other = new ArrayList<>();
            fixed &= add(branch, other) && other.size() == joint.size();
            while (joint.size() > other.size()) {
                joint.remove(joint.size() - 1);
            }
            for (int i = 0; i < joint.size(); i++) {
                joint.set(i, joint.get(i).union(other.get(i)));
            }
        }
        into.addAll(joint);
        return fixed;
    }

    private boolean addRepeat(Node.Repeat repeat, List<ByteSet> into) {
        if (repeat.body() instanceof Node.Chars chars) {
            int least = Math.min(Gate.REACH, repeat.min() * chars.set().minWidth());
            for (int i = 0; i < least; i++) {
                into.add(chars.set().bytes());
            }
            return repeat.min() == repeat.max()
                    && chars.set().minWidth() == chars.set().maxWidth();
        }
        for (int i = 0; i < repeat.min(); i++) {
            int size = into.size();
            if (!add(repeat.body(), into)) {
                return false;
            }
            if (into.size() == size) {
                break;
            }
        }
        return repeat.min() == repeat.max();
    }

    /** A last set for the place where fixed distances end at run {@code at}: more of it, or what can come after it. */
    private void addWhatFollows(Neighbours at) {
        if (!(at.node() instanceof Node.Repeat repeat
                && repeat.body() instanceof Node.Chars chars
                && chars.set().maxWidth() == 1)) {
            return;
        }
        ByteSet next = chars.set().bytes();
        for (Neighbours rest = at.rest(); rest != null; rest = rest.rest()) {
            ByteSet edge = edgeBytes(rest.node());
            if (edge == null) {
                return;
            }
            next = next.union(edge);
            if (!rest.node().nullable()) {
                sets.add(next);
                return;
            }
        }
    }

    /** Bytes that what a part matches can begin (backward: end) with; null for parts too varied to bother. */
    private @Nullable ByteSet edgeBytes(Node node) {
        if (node instanceof Node.Chars chars) {
            return chars.set().bytes();
        }
        if (node instanceof Node.Repeat repeat) {
            return edgeBytes(repeat.body());
        }
        if (node instanceof Node.Group group) {
            return edgeBytes(group.body());
        }
        if (node instanceof Node.Choice choice) {
            return edgeOfAny(choice.branches());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> parts = sequence.parts();
            Node nearest = parts.get(backward ? parts.size() - 1 : 0);
            return nearest.nullable() ? null : edgeBytes(nearest);
        }
        return ByteSet.NONE;
    }

    private @Nullable ByteSet edgeOfAny(List<Node> branches) {
        ByteSet all = ByteSet.NONE;
        for (Node branch : branches) {
            ByteSet edge = edgeBytes(branch);
            if (edge == null) {
                return null;
            }
            all = all.union(edge);
        }
        return all;
    }
}
