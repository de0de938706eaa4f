package io.github.leakwarden.source.git.pack;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that were read last, by pack and position, as far as they fit: most are bases of those that come next. One
 * for all packs that one thread reads. For one thread.
 */
public final class BaseCache {
    private static final long MOST_BYTES = 48L << 20;
    private static final int LARGEST = 4 << 20;

    /** What an entry costs besides its bytes. */
    private static final int OVERHEAD = 100;

    /** By {@code pack << 32 | position}, the packs by the order in which they came. */
    private final Map<Long, PackedObject> objects = new LinkedHashMap<>(1024, 0.75f, true);

    private long bytes;
    private int packs;

    /** The number of one more pack. */
    int addPack() {
        return packs++;
    }

    private static long key(int pack, int position) {
        return (long) pack << Integer.SIZE | position;
    }

    @Nullable
    PackedObject get(int pack, int position) {
        return objects.get(key(pack, position));
    }

    void put(int pack, int position, PackedObject object) {
        if (object.bytes().length > LARGEST) {
            return;
        }
        PackedObject before = objects.put(key(pack, position), object);
        bytes += object.bytes().length - (before == null ? -OVERHEAD : before.bytes().length);
        Iterator<PackedObject> oldest = objects.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().bytes().length + OVERHEAD;
            oldest.remove();
        }
    }
}
