package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.pack.Pack;
import io.github.leakwarden.source.git.pack.Packs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Which blobs of a history lie in which pack; those in several are the first one's. Immutable. */
final class BlobPlaces {
    /** The blobs of one pack, by their numbers in its index. */
    static final class InPack {
        private final Pack pack;
        private final BitSet numbers = new BitSet();
        private final int[] blobs;

        InPack(Pack pack) {
            this.pack = pack;
            this.blobs = new int[pack.index().size()];
        }

        Pack pack() {
            return pack;
        }

        BitSet numbers() {
            return numbers;
        }

        /** The number in the history of the blob with that number in the index. */
        int blob(int number) {
            return blobs[number];
        }

        private boolean add(int blob, byte[] id) {
            int number = pack.index().find(id, 0);
            if (number < 0) {
                return false;
            }
            numbers.set(number);
            blobs[number] = blob;
            return true;
        }
    }

    private final List<InPack> packed = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private int size;

    private BlobPlaces() {}

    /** Where those blobs lie that are wanted, by number. */
    static BlobPlaces of(HistoryContents contents, Packs packs, IntPredicate wanted) {
        BlobPlaces places = new BlobPlaces();
        packs.all().forEach(pack -> places.packed.add(new InPack(pack)));
        for (int blob = 0; blob < contents.blobs(); blob++) {
            if (wanted.test(blob)) {
                places.add(blob, ObjectStore.raw(contents.blob(blob)));
            }
        }
        return places;
    }

    private void add(int blob, byte[] id) {
        size++;
        for (InPack pack : packed) {
            if (pack.add(blob, id)) {
                return;
            }
        }
        others.add(blob);
    }

    /** How many blobs there are in all. */
    int size() {
        return size;
    }

    /** Those in packs. */
    List<InPack> packed() {
        return packed.stream().filter(pack -> !pack.numbers().isEmpty()).toList();
    }

    /** Those that lie in no pack that could be opened. */
    List<Integer> others() {
        return Collections.unmodifiableList(others);
    }
}
