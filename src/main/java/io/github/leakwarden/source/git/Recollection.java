package io.github.leakwarden.source.git;

import io.github.leakwarden.source.Tally;
import io.github.leakwarden.source.git.cache.CacheFile;
import io.github.leakwarden.source.git.cache.Digests;
import io.github.leakwarden.source.git.cache.PackStamps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jgit.lib.AnyObjectId;

/**
 * What earlier scans remember of one repository: which objects held nothing, and how commits and trees hang together.
 *
 * <p>Only objects in packs are remembered, and only while every pack that was read then is still there, unchanged: so
 * nothing has become unreadable or gone since, and a scan that remembers reports what one without a cache would. Objects
 * in files of their own are few, as git packs them once they are many, and are read each time.
 *
 * <p>Four files: one by which packs are told, one for what does not depend on rules; and for each set of rules and
 * options one for the objects, and one that tells for which trees, known from the second, no entry's name held anything.
 * Where one did, all trees are read again, as names are not remembered: they may hold secrets.
 */
final class Recollection {
    private static final byte[] PACKS = {'p'};
    private static final byte[] WALK = {'w'};
    private static final byte[] TALLIES = {'t'};
    private static final byte[] NAMES = {'n'};

    /** @param samePacks whether the packs were then those that there are now */
    private record Walked(KnownHistory history, boolean samePacks) {}

    private final PackStamps stamps;
    private final CacheFile walkFile;
    private final CacheFile tallyFile;
    private final CacheFile namesFile;
    private final KnownHistory known;
    private final TallyTable tallies;
    private final boolean sawPacks;

    private Recollection(PackStamps stamps, CacheFile walkFile, CacheFile tallyFile, CacheFile namesFile) {
        this.stamps = stamps;
        this.walkFile = walkFile;
        this.tallyFile = tallyFile;
        this.namesFile = namesFile;
        Walked walked = read(
                        walkFile,
                        (then, in) -> new Walked(KnownHistory.of(in), Arrays.equals(then.bytes(), stamps.bytes())))
                .orElse(new Walked(KnownHistory.NONE, false));
        this.sawPacks = walked.samePacks();
        this.known = areNamesKnown() ? walked.history() : walked.history().withoutTrees();
        this.tallies = read(tallyFile, (then, in) -> TallyTable.of(in)).orElseGet(TallyTable::empty);
    }

    /**
     * What is remembered; to be asked before any pack is opened, as packs that change while they are read must not count
     * as read.
     *
     * @return nothing if there is no pack, or one cannot be read
     */
    static Optional<Recollection> of(HistoryCache cache, GitCommand git) {
        byte[] place = place(git).toString().getBytes(StandardCharsets.UTF_8);
        CacheFile packs = file(cache.folder(), Digests.sha256(PACKS, place));
        Optional<PackStamps> stamps = PackStamps.now(ObjectStore.stores(git).stores(), packs);
        if (stamps.isEmpty() || stamps.get().isEmpty()) {
            return Optional.empty();
        }
        // Of one name whatever the program: another version's is of no more use.
        CacheFile walk =
                new CacheFile(cache.folder(), Digests.name(WALK, place), Digests.sha256(WALK, cache.engine(), place));
        CacheFile tallies = file(cache.folder(), Digests.sha256(TALLIES, cache.engine(), cache.rules(), place));
        CacheFile names = file(cache.folder(), Digests.sha256(NAMES, cache.engine(), cache.rules(), place));
        return Optional.of(new Recollection(stamps.get(), walk, tallies, names));
    }

    private static CacheFile file(Path folder, byte[] key) {
        return new CacheFile(folder, Digests.name(key), key);
    }

    private static Path place(GitCommand git) {
        Path objects = git.objects().toAbsolutePath().normalize();
        try {
            return objects.toRealPath();
        } catch (IOException gone) {
            return objects;
        }
    }

    /** What the file holds; nothing if a pack is gone since it was written, or whatever else is wrong with it. */
    private <T> Optional<T> read(CacheFile file, BiFunction<PackStamps, ByteBuffer, T> reader) {
        try {
            Optional<ByteBuffer> content = file.read();
            if (content.isEmpty()) {
                return Optional.empty();
            }
            ByteBuffer in = content.get();
            byte[] then = new byte[in.getInt()];
            in.get(then);
            PackStamps earlier = PackStamps.of(then);
            return stamps.hold(earlier) ? Optional.of(reader.apply(earlier, in)) : Optional.empty();
        } catch (RuntimeException | OutOfMemoryError damaged) {
            return Optional.empty();
        }
    }

    /** Whether the packs are still those that were there when it was asked for. */
    boolean isCurrent(GitCommand git) {
        return stamps.areCurrent(ObjectStore.stores(git).stores());
    }

    /**
     * Whether an earlier scan saw the same packs with the same indexes, and no other; nothing was wrong with them, or it
     * would have written nothing down.
     */
    boolean sawPacks() {
        return sawPacks;
    }

    /** Commits and trees that need not be read. */
    KnownHistory known() {
        return known;
    }

    /** Whether an object is known to hold nothing; adds what it came to if so. The sum is the caller's alone. */
    boolean recall(AnyObjectId id, TallySum sum) {
        return tallies.addTo(sum, id);
    }

    /** The same for one of a set of ids. */
    boolean recall(IdSet set, int number, TallySum sum) {
        return tallies.addTo(sum, set, number);
    }

    /** Remembers an object out of a pack that held nothing. Thread-safe. */
    void keep(AnyObjectId id, Tally tally) {
        tallies.add(id, tally);
    }

    /** Whether none of the names in the trees of the walk as it was read or written last holds anything. */
    private boolean areNamesKnown() {
        return namesFile
                .read()
                .filter(known -> known.remaining() == Long.BYTES && known.getLong(0) == walkFile.checksum())
                .isPresent();
    }

    /**
     * Writes down what is new. Nothing tells if that cannot be done: the next scan works as long as this one.
     *
     * @param namesHoldNothing whether all names of files in it that were not known were searched, and none held anything
     */
    void save(HistoryContents contents, boolean namesHoldNothing) {
        LittleEndian stamped = new LittleEndian();
        stamped.block(stamps.bytes());
        byte[] before = stamped.bytes();
        try {
            boolean written = contents.isFresh()
                    && contents.packed(before).map(walkFile::write).orElse(false);
            if (written && namesHoldNothing && !areNamesKnown()) {
                writeNames();
            }
            if (tallies.isFresh()) {
                tallyFile.write(tallies.put(before));
            }
        } catch (ArithmeticException | OutOfMemoryError tooMuch) {
            // A history of a hundred million objects is read anew each time.
            return;
        }
    }

    /**
     * For a walk that this run wrote: its trees are those whose names were searched now, or known. One that lay there
     * before may hold others, which no ref led to this time.
     */
    private void writeNames() {
        namesFile.write(
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, walkFile.checksum()));
    }
}
