package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * What types the objects of a pack are, by the headers of its entries: that of a delta is its base's. Makes no object, and
 * follows deltas in a circle no further than once around. For one thread.
 */
final class PackTypes {
    /** No type that is known: the entry is damaged, its base does not lie in the pack, or there is a circle. */
    static final int UNKNOWN = 0;

    /** Before the clock is looked at again. */
    private static final int ENTRIES_BETWEEN_LOOKS = 1024;

    private static final int NONE = -1;

    /** By position. */
    private final byte[] types;

    private boolean hasCircle;

    /** By position; {@link #NONE} where there is none or it is unknown. */
    private final int[] bases;

    private PackTypes(int size) {
        types = new byte[size];
        bases = new int[size];
    }

    /**
     * The types, by number in the pack's index, as packs number them.
     *
     * @throws IOException if the pack cannot be read, or was not looked at to its end
     */
    static byte[] of(Pack pack, BooleanSupplier wantsMore) throws IOException {
        PackTypes types = followed(pack, wantsMore);
        byte[] byNumber = new byte[types.types.length];
        for (int position = 0; position < byNumber.length; position++) {
            byNumber[pack.order().number(position)] = types.types[position];
        }
        return byNumber;
    }

    /** Whether some deltas are made of each other. */
    static boolean haveCircle(Pack pack) throws IOException {
        return followed(pack, () -> true).hasCircle;
    }

    private static PackTypes followed(Pack pack, BooleanSupplier wantsMore) throws IOException {
        PackTypes types = new PackTypes(pack.index().size());
        types.read(pack, wantsMore);
        types.follow();
        return types;
    }

    private void read(Pack pack, BooleanSupplier wantsMore) throws IOException {
        try (PackEntry entry = new PackEntry(pack)) {
            for (int position = 0; position < types.length; position++) {
                if (position % ENTRIES_BETWEEN_LOOKS == 0 && !wantsMore.getAsBoolean()) {
                    throw new PackFault("was not read to its end");
                }
                bases[position] = NONE;
                try {
                    entry.open(position);
                    types[position] = entry.isDelta() ? UNKNOWN : (byte) entry.type();
                    bases[position] = entry.isDelta() ? entry.base() : NONE;
                } catch (PackFault e) {
                    // Told by whoever reads the object.
                    continue;
                }
            }
        }
    }

    private void follow() {
        // Where a position was met: the position, from 1, that it was come to from.
        int[] metFrom = new int[types.length];
        int[] path = new int[types.length];
        for (int position = 0; position < types.length; position++) {
            int length = 0;
            int at = position;
            while (types[at] == UNKNOWN && bases[at] >= 0 && metFrom[at] == 0) {
                metFrom[at] = position + 1;
                path[length++] = at;
                at = bases[at];
            }
            hasCircle |= length > 0 && metFrom[at] == position + 1;
            byte type = types[at];
            while (length > 0) {
                types[path[--length]] = type;
            }
        }
    }
}
