package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pack's index: which object lies where. Objects are told by number, from 0, in the order of their ids. Immutable, for
 * any number of threads.
 *
 * <p>Kept as the bytes of the file, about 28 an object. Every offset is checked against the pack, and every object against
 * the checksum that stands here for it or, before version 2, against its id. So whatever happens to the pack is seen; what
 * happens to the index is seen by {@link #isSound}. An index of version 2 that somebody wrote anew on purpose, with a
 * checksum that fits, is believed, as git believes it: under an id it may show another object of the pack. Only {@code
 * git fsck}, which works out the id of every object, would tell.
 */
public final class PackIndex {
    /** Of an object's id. */
    public static final int ID_BYTES = 20;

    private static final int FANOUT = 256;
    private static final int MAGIC = 0xFF744F63;
    private static final int LARGE = 1 << 31;

    /** Then it is halved. */
    private static final int GUESSES = 4;

    private final byte[] file;
    private final int version;
    private final int size;
    private final int fanout;

    /** Where the first id stands, and how far apart they are. */
    private final int ids;

    private final int idStride;

    private PackIndex(byte[] file, int version, int size) {
        this.file = file;
        this.version = version;
        this.size = size;
        this.fanout = version == 2 ? 8 : 0;
        this.ids = fanout + 4 * FANOUT + (version == 2 ? 0 : 4);
        this.idStride = version == 2 ? ID_BYTES : ID_BYTES + 4;
    }

    /** @throws IOException if it cannot be read, is none, or is larger than 2 GiB */
    static PackIndex read(Path path) throws IOException {
        try {
            return of(Files.readAllBytes(path));
        } catch (OutOfMemoryError e) {
            throw new PackFault("is larger than memory", e);
        }
    }

    /** The index whose file these bytes are; they belong to it from now on. */
    static PackIndex of(byte[] file) throws PackFault {
        if (file.length < 4 * FANOUT + 2 * ID_BYTES) {
            throw new PackFault("is too short for a pack's index");
        }
        boolean first = int32(file, 0) != MAGIC;
        if (!first && int32(file, 4) != 2) {
            throw new PackFault("is an index of a version that is not known");
        }
        int table = first ? 0 : 8;
        int before = 0;
        for (int i = 0; i < FANOUT; i++) {
            int upTo = table + 4 * i + 4 <= file.length ? int32(file, table + 4 * i) : -1;
            if (upTo < before) {
                throw new PackFault("has a fan-out that does not grow");
            }
            before = upTo;
        }
        long bytesPerObject = first ? ID_BYTES + 4 : ID_BYTES + 8;
        long least = table + 4L * FANOUT + bytesPerObject * before + 2 * ID_BYTES;
        boolean fits = first ? file.length == least : file.length >= least && (file.length - least) % 8 == 0;
        if (!fits) {
            throw new PackFault("has another length than its objects ask for");
        }
        return new PackIndex(file, first ? 1 : 2, before);
    }

    /**
     * An index of version 2 that no file has.
     *
     * @param ids one after the other, ascending
     * @param checksums of the objects with those ids
     * @param offsets of their entries
     * @param packChecksum what ends the pack
     * @throws PackFault if there are so many that no array holds it
     */
    static PackIndex of(byte[] ids, int[] checksums, long[] offsets, byte[] packChecksum) throws PackFault {
        int size = offsets.length;
        long length = 8 + 4L * FANOUT + (ID_BYTES + 8L) * size + 2 * ID_BYTES;
        length +=
                8 * Arrays.stream(offsets).filter(offset -> offset >= 1L << 31).count();
        if (length > Integer.MAX_VALUE - 16) {
            throw new PackFault("has more objects than can be read without its index");
        }
        ByteBuffer file = ByteBuffer.allocate((int) length).putInt(MAGIC).putInt(2);
        int upTo = 0;
        for (int first = 0; first < FANOUT; first++) {
            while (upTo < size && (ids[ID_BYTES * upTo] & 0xFF) == first) {
                upTo++;
            }
            file.putInt(upTo);
        }
        file.put(ids, 0, ID_BYTES * size);
        Arrays.stream(checksums).forEach(file::putInt);
        List<Long> large = new ArrayList<>();
        for (long offset : offsets) {
            if (offset < 1L << 31) {
                file.putInt((int) offset);
            } else {
                file.putInt(LARGE | large.size());
                large.add(offset);
            }
        }
        large.forEach(file::putLong);
        file.put(packChecksum);
        return new PackIndex(file.array(), 2, size);
    }

    /**
     * Whether it is as git wrote it: its bytes fit the checksum at its end, and its ids stand in order. Where it is not,
     * an object may lie in the pack that is not found by it. Costs a look at every byte.
     */
    boolean isSound() {
        MessageDigest digest = ObjectNames.digest();
        digest.update(file, 0, file.length - ID_BYTES);
        return Arrays.equals(digest.digest(), 0, ID_BYTES, file, file.length - ID_BYTES, file.length) && isSorted();
    }

    private boolean isSorted() {
        for (int number = 0; number < size; number++) {
            int id = idAt(number);
            int bucket = file[id] & 0xFF;
            boolean isInBucket = number < int32(file, fanout + 4 * bucket)
                    && (bucket == 0 || number >= int32(file, fanout + 4 * (bucket - 1)));
            // Some writers of packs put an object in twice.
            boolean follows = number == 0
                    || Arrays.compareUnsigned(file, id - idStride, id - idStride + ID_BYTES, file, id, id + ID_BYTES)
                            <= 0;
            if (!isInBucket || !follows) {
                return false;
            }
        }
        return true;
    }

    /** How many objects there are. */
    public int size() {
        return size;
    }

    /** The number of the object with the id at {@code raw[at, at + 20)}, or -1. */
    public int find(byte[] raw, int at) {
        int bucket = raw[at] & 0xFF;
        int low = bucket == 0 ? 0 : int32(file, fanout + 4 * (bucket - 1));
        int high = int32(file, fanout + 4 * bucket) - 1;
        int wanted = int32(raw, at);
        // Ids are spread evenly: where one should stand is a good guess, a few times; then halving cannot be misled.
        int guess = low + (int) ((long) (wanted & 0xFFFFFF) * (high - low) >>> 24);
        for (int step = 0; low <= high; step++) {
            int order = compare(guess, wanted, raw, at);
            if (order == 0) {
                return guess;
            }
            if (order < 0) {
                low = guess + 1;
            } else {
                high = guess - 1;
            }
            guess = step < GUESSES ? near(guess, wanted, low, high) : (low + high) >>> 1;
        }
        return -1;
    }

    /** As far from where something else stands as the ids differ. */
    private int near(int other, int wanted, int low, int high) {
        long apart = ((long) (wanted & 0xFFFFFF) - (int32(file, idAt(other)) & 0xFFFFFF)) * density() >> 24;
        return (int) Math.max(low, Math.min(high, other + apart));
    }

    /** Objects for each first byte, about. */
    private int density() {
        return size >>> 8;
    }

    private int compare(int number, int wanted, byte[] raw, int at) {
        int id = idAt(number);
        int order = Integer.compareUnsigned(int32(file, id), wanted);
        for (int i = 4; order == 0 && i < ID_BYTES; i++) {
            order = (file[id + i] & 0xFF) - (raw[at + i] & 0xFF);
        }
        return order;
    }

    /** The object's id. */
    byte[] id(int number) {
        return Arrays.copyOfRange(file, idAt(number), idAt(number) + ID_BYTES);
    }

    /** Where the object's entry starts in the pack; nonsense, even negative, in a damaged index. */
    long offset(int number) {
        if (version == 1) {
            return int32(file, idAt(number) - 4) & 0xFFFFFFFFL;
        }
        int table = ids + (ID_BYTES + 4) * size;
        int offset = int32(file, table + 4 * number);
        if ((offset & LARGE) == 0) {
            return offset;
        }
        long at = table + 4L * size + 8L * (offset & ~LARGE);
        return at + 8 > file.length - 2 * ID_BYTES
                ? -1
                : (long) int32(file, (int) at) << 32 | int32(file, (int) at + 4) & 0xFFFFFFFFL;
    }

    /** Whether there is a checksum for each object: since version 2. */
    boolean hasChecksums() {
        return version == 2;
    }

    /** The CRC-32 of the object's entry, header included. */
    int checksum(int number) {
        return int32(file, ids + ID_BYTES * size + 4 * number);
    }

    /**
     * Looks whether an object is the one that is named, where no checksum has told: before version 2.
     *
     * @throws PackFault if it is another
     */
    void checkId(int number, int type, byte[] bytes, int length) throws PackFault {
        if (!hasChecksums() && !Arrays.equals(id(number), ObjectNames.id(type, bytes, length))) {
            throw new PackFault("has another object than its index names");
        }
    }

    /** The checksum of the pack it belongs to, which stands at the pack's end too. */
    byte[] packChecksum() {
        return Arrays.copyOfRange(file, file.length - 2 * ID_BYTES, file.length - ID_BYTES);
    }

    private int idAt(int number) {
        return ids + idStride * number;
    }

    private static int int32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
