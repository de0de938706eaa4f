package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * The entries that must be read to have some objects of a pack: those themselves, what they are deltas of, what that is
 * made of, and so on, as trees with the whole objects for roots. Entries are told by node, from 0, as they lie in the
 * pack. Immutable, for any number of threads; some 20 bytes a node.
 */
final class DeltaForest {
    private static final int NONE = -1;

    /** Before the clock is looked at again. */
    private static final int ENTRIES_BETWEEN_LOOKS = 1024;

    private final int[] positions;
    private final int[] parents;
    private final int[] firstChildren;
    private final int[] nextSiblings;
    private final int[] weights;
    private final BitSet wanted;

    /** Nodes whose base does not lie in this pack. */
    private final BitSet homeless = new BitSet();

    private DeltaForest(int[] positions) {
        this.positions = positions;
        this.parents = filled(positions.length);
        this.firstChildren = filled(positions.length);
        this.nextSiblings = filled(positions.length);
        this.weights = new int[positions.length];
        this.wanted = new BitSet(positions.length);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /**
     * Looks at every entry that is needed, once.
     *
     * @param wanted positions of the objects that are asked for
     * @param wantsMore whether to go on
     * @throws IOException if the pack cannot be read, or was not looked at to its end
     */
    static DeltaForest of(Pack pack, BitSet wanted, BooleanSupplier wantsMore) throws IOException {
        try (PackEntry entry = new PackEntry(pack)) {
            BitSet needed = (BitSet) wanted.clone();
            BitSet met = new BitSet();
            int[] bases = new int[pack.order().size()];
            BitSet homeless = new BitSet();
            int count = 0;
            for (int from = needed.length() - 1; from >= 0; from = needed.previousSetBit(from - 1)) {
                // A base mostly lies before its delta and is come to later; one that is told by id may lie behind.
                for (int at = from; at >= from && !met.get(at); at = bases[at]) {
                    if (count++ % ENTRIES_BETWEEN_LOOKS == 0 && !wantsMore.getAsBoolean()) {
                        throw new PackFault("was not read to its end");
                    }
                    met.set(at);
                    bases[at] = base(entry, at, homeless);
                    if (bases[at] >= 0) {
                        needed.set(bases[at]);
                    }
                }
            }
            DeltaForest forest = new DeltaForest(needed.stream().toArray());
            forest.plant(bases, wanted, homeless);
            return forest;
        }
    }

    private static int base(PackEntry entry, int at, BitSet homeless) throws IOException {
        try {
            entry.open(at);
        } catch (PackFault e) {
            // Told when the walk comes there, with all that is made of it.
            return NONE;
        }
        if (entry.isDelta() && entry.base() < 0) {
            homeless.set(at);
        }
        return entry.isDelta() ? entry.base() : NONE;
    }

    private void plant(int[] bases, BitSet wantedPositions, BitSet homelessPositions) {
        for (int node = positions.length - 1; node >= 0; node--) {
            int position = positions[node];
            wanted.set(node, wantedPositions.get(position));
            homeless.set(node, homelessPositions.get(position));
            if (bases[position] >= 0) {
                int parent = Arrays.binarySearch(positions, bases[position]);
                parents[node] = parent;
                nextSiblings[node] = firstChildren[parent];
                firstChildren[parent] = node;
            }
        }
        weigh();
    }

    /** Nodes that no root leads to, those of a cycle, keep weight 0. */
    private void weigh() {
        int[] down = new int[positions.length];
        int count = 0;
        for (int node = 0; node < positions.length; node++) {
            if (parents[node] < 0) {
                down[count++] = node;
            }
        }
        for (int i = 0; i < count; i++) {
            for (int child = firstChildren[down[i]]; child >= 0; child = nextSiblings[child]) {
                down[count++] = child;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            int node = down[i];
            weights[node]++;
            if (parents[node] >= 0) {
                weights[parents[node]] += weights[node];
            }
        }
    }

    /** How many nodes there are. */
    int size() {
        return positions.length;
    }

    /** Where the node's entry lies. */
    int position(int node) {
        return positions[node];
    }

    /** What the node is a delta of; negative for a root. */
    int parent(int node) {
        return parents[node];
    }

    /** The first of the nodes that are deltas of this one; negative if there is none. */
    int firstChild(int node) {
        return firstChildren[node];
    }

    /** The next delta of the same base; negative after the last one. */
    int nextSibling(int node) {
        return nextSiblings[node];
    }

    /** How many nodes the tree below has, this one among them; 0 if no root leads here. */
    int weight(int node) {
        return weights[node];
    }

    /** Whether it is asked for. */
    boolean isWanted(int node) {
        return wanted.get(node);
    }

    /** Whether it is a delta of an object that does not lie in this pack. */
    boolean isHomeless(int node) {
        return homeless.get(node);
    }
}
