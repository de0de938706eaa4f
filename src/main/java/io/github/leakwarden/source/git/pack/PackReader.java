package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.text.CopiedRuns;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/** Reads single objects of one pack, in any order: commits, trees, the few blobs that are asked for. For one thread. */
public final class PackReader implements Closeable {
    /** Git makes no longer chains of deltas than 4,095; one that goes on is a circle, or made to look like one. */
    private static final int LONGEST_CHAIN = 10_000;

    private final Pack pack;
    private final PackEntry entry;
    private final Delta delta = new Delta();
    private final CopiedRuns.Builder runs = new CopiedRuns.Builder();
    private final Buffers buffers = new Buffers();
    private final BaseCache cache;
    private final int numberInCache;
    private int[] chain = new int[64];

    /** @param cache shared with the same thread's readers of other packs */
    public PackReader(Pack pack, BaseCache cache) {
        this.pack = pack;
        this.cache = cache;
        this.numberInCache = cache.addPack();
        this.entry = new PackEntry(pack);
    }

    /**
     * An object.
     *
     * @param number in the pack's index
     * @throws PackFault if the pack alone is not enough to make it, or it is not the one that the index names
     * @throws IOException if the file cannot be read
     */
    public PackedObject read(int number) throws IOException {
        int at = pack.order().position(number);
        int deltas = 0;
        PackedObject object = cache.get(numberInCache, at);
        while (object == null) {
            entry.open(at);
            if (!entry.isDelta()) {
                object = whole(at);
            } else {
                chain = deltas == chain.length ? Arrays.copyOf(chain, 2 * deltas) : chain;
                chain[deltas++] = at;
                at = base(deltas);
                object = cache.get(numberInCache, at);
            }
        }
        while (deltas > 0) {
            object = made(chain[--deltas], object);
        }
        pack.index().checkId(number, object.type(), object.bytes(), object.bytes().length);
        return object;
    }

    private int base(int deltas) throws PackFault {
        if (entry.base() < 0) {
            throw new PackFault("has a delta whose base is missing");
        }
        if (deltas > LONGEST_CHAIN) {
            throw PackFault.circle();
        }
        return entry.base();
    }

    private PackedObject whole(int position) throws IOException {
        byte[] bytes = array(entry.length());
        entry.read(bytes);
        return kept(position, new PackedObject(entry.type(), bytes));
    }

    private PackedObject made(int position, PackedObject base) throws IOException {
        entry.open(position);
        int count = entry.length();
        byte[] instructions = buffers.take(count);
        entry.read(instructions);
        delta.read(instructions, count, base.bytes().length);
        byte[] bytes = array(delta.resultLength());
        runs.clear();
        delta.apply(base.bytes(), bytes, runs);
        buffers.giveBack(instructions);
        return kept(position, new PackedObject(base.type(), bytes));
    }

    private PackedObject kept(int position, PackedObject object) {
        cache.put(numberInCache, position, object);
        return object;
    }

    private static byte[] array(long length) throws PackFault {
        if (length > Buffers.LARGEST) {
            throw new PackFault("has an object that is too large to read");
        }
        try {
            return new byte[(int) length];
        } catch (OutOfMemoryError e) {
            throw new PackFault("has an object that is larger than memory", e);
        }
    }

    @Override
    public void close() {
        entry.close();
    }
}
