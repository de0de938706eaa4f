package io.github.leakwarden.source.git.pack;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that were read last, by position, as far as they fit: most are bases of those that come next. For one thread. */
final class BaseCache {
    private static final long MOST_BYTES = 48L << 20;
    private static final int LARGEST = 4 << 20;

    /** What an entry costs besides its bytes. */
    private static final int OVERHEAD = 100;

    private final Map<Integer, PackedObject> objects = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    @Nullable
    PackedObject get(int position) {
        return objects.get(position);
    }

    void put(int position, PackedObject object) {
        if (object.bytes().length > LARGEST) {
            return;
        }
        PackedObject before = objects.put(position, object);
        bytes += object.bytes().length - (before == null ? -OVERHEAD : before.bytes().length);
        Iterator<PackedObject> oldest = objects.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().bytes().length + OVERHEAD;
            oldest.remove();
        }
    }
}
