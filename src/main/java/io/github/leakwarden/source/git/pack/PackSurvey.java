package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Makes the index of a pack anew, from the pack: finds its entries, makes every object and works out its id, as {@code
 * git index-pack} does. For packs whose own index is damaged or gone; in time it costs what all objects expand to. For one
 * thread.
 */
final class PackSurvey {
    /** Before the clock is looked at again. */
    private static final int OBJECTS_BETWEEN_LOOKS = 64;

    private final Path file;
    private final EntryFinder entries;
    private final BooleanSupplier wantsMore;

    /**
     * By position, {@link PackIndex#ID_BYTES} each. Of one that is not known yet, something that no delta can have named as
     * its base: it would be made of what is not found any more once the id is known.
     */
    private final byte[] ids;

    /** By position, as packs number them; 0 where it is not known. */
    private final byte[] types;

    private PackSurvey(Path file, EntryFinder entries, BooleanSupplier wantsMore) {
        this.file = file;
        this.entries = entries;
        this.wantsMore = wantsMore;
        this.types = new byte[entries.size()];
        this.ids = new byte[PackIndex.ID_BYTES * entries.size()];
        byte[] unguessed = new byte[PackIndex.ID_BYTES - Integer.BYTES];
        new SecureRandom().nextBytes(unguessed);
        ByteBuffer all = ByteBuffer.wrap(ids);
        for (int position = 0; position < types.length; position++) {
            all.put(unguessed).putInt(position);
        }
    }

    /**
     * Surveys a pack.
     *
     * @return nothing if not one object was found
     */
    static Optional<SurveyedPack> of(Path pack, BooleanSupplier wantsMore) {
        try {
            PackSurvey survey = new PackSurvey(pack, EntryFinder.of(pack, wantsMore), wantsMore);
            return survey.types.length == 0 ? Optional.empty() : Optional.of(survey.result());
        } catch (IOException | OutOfMemoryError e) {
            // What is known of the pack without is told already.
            return Optional.empty();
        }
    }

    private SurveyedPack result() throws IOException {
        int known = 0;
        int before;
        // What is a delta of an id can be made once that id is known.
        do {
            before = known;
            known += makeMore();
        } while (known > before && known < types.length && wantsMore.getAsBoolean());
        Integer[] order = order();
        byte[] typesByNumber = new byte[types.length];
        for (int number = 0; number < order.length; number++) {
            typesByNumber[number] = types[order[number]];
        }
        boolean isWhole = entries.isWhole() && known == types.length;
        return new SurveyedPack(pack(order), typesByNumber, isWhole);
    }

    /** Returns how many objects were made that had not been. */
    private int makeMore() throws IOException {
        int made = 0;
        try (Pack pack = pack(order());
                PackReader reader = new PackReader(pack, new BaseCache())) {
            for (int position = 0; position < types.length; position++) {
                if (position % OBJECTS_BETWEEN_LOOKS == 0 && !wantsMore.getAsBoolean()) {
                    return made;
                }
                if (types[position] == 0 && make(reader, pack.order().number(position), position)) {
                    made++;
                }
            }
        }
        return made;
    }

    private boolean make(PackReader reader, int number, int position) throws IOException {
        try {
            PackedObject object = reader.read(number);
            byte[] bytes = object.bytes();
            byte[] id = ObjectNames.id(object.type(), bytes, bytes.length);
            System.arraycopy(id, 0, ids, PackIndex.ID_BYTES * position, PackIndex.ID_BYTES);
            types[position] = (byte) object.type();
            return true;
        } catch (PackFault e) {
            return false;
        }
    }

    /** Positions in the order of their ids. */
    private Integer[] order() {
        Comparator<Integer> byId = (one, other) -> Arrays.compareUnsigned(
                ids,
                PackIndex.ID_BYTES * one,
                PackIndex.ID_BYTES * (one + 1),
                ids,
                PackIndex.ID_BYTES * other,
                PackIndex.ID_BYTES * (other + 1));
        return IntStream.range(0, types.length).boxed().sorted(byId).toArray(Integer[]::new);
    }

    /** The pack with the index as far as it is known. */
    private Pack pack(Integer[] order) throws PackFault {
        byte[] sortedIds = new byte[ids.length];
        int[] sums = new int[order.length];
        long[] starts = new long[order.length];
        int[] sumsByPosition = entries.checksums();
        long[] startsByPosition = entries.starts();
        for (int number = 0; number < order.length; number++) {
            int position = order[number];
            System.arraycopy(
                    ids, PackIndex.ID_BYTES * position, sortedIds, PackIndex.ID_BYTES * number, PackIndex.ID_BYTES);
            sums[number] = sumsByPosition[position];
            starts[number] = startsByPosition[position];
        }
        PackIndex index = PackIndex.of(sortedIds, sums, starts, entries.trailer());
        return Pack.surveyed(file, index, entries.end());
    }
}
