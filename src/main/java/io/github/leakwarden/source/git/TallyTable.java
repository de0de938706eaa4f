package io.github.leakwarden.source.git;

import io.github.leakwarden.source.Tally;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;

/**
 * What objects came to in which nothing was found, by id. Thread-safe.
 *
 * <p>As bytes: how many; their ids; how many bytes each was; which of the special tallies it has besides; those.
 */
final class TallyTable {
    private static final int PLAIN = -1;

    private final IdSet ids;
    private final List<Tally> specials;
    private final Map<Tally, Integer> specialNumbers = new HashMap<>();
    private int[] bytes;
    private int[] special;
    private boolean isFresh;

    private TallyTable(IdSet ids, int[] bytes, int[] special, List<Tally> specials) {
        this.ids = ids;
        this.bytes = bytes;
        this.special = special;
        this.specials = specials;
        specials.forEach(one -> specialNumbers.put(one, specialNumbers.size()));
    }

    /** With nothing in it. */
    static TallyTable empty() {
        return new TallyTable(new IdSet(), new int[64], new int[64], new ArrayList<>());
    }

    /** @throws RuntimeException if that is not what {@link #put} wrote */
    static TallyTable of(ByteBuffer in) {
        int count = in.getInt();
        IdSet ids = IdSet.of(in, count);
        int[] bytes = Ints.of(in, count);
        int[] special = Ints.of(in, count);
        List<Tally> specials = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            Map<String, Long> counts = new HashMap<>();
            for (int more = in.getInt(); more > 0; more--) {
                counts.put(text(in), in.getLong());
            }
            Set<String> providers = new HashSet<>();
            for (int more = in.getInt(); more > 0; more--) {
                providers.add(text(in));
            }
            specials.add(new Tally(0, counts, providers));
        }
        for (int i = 0; i < count; i++) {
            if (bytes[i] < 0 || special[i] < PLAIN || special[i] >= specials.size()) {
                throw new IllegalArgumentException("a tally that is none");
            }
        }
        return new TallyTable(ids, bytes, special, specials);
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[Math.min(in.getInt(), in.remaining())];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Adds what an object came to; returns whether it is in this table. */
    synchronized boolean addTo(TallySum sum, AnyObjectId id) {
        return addTo(sum, ids.find(id));
    }

    /** The same for one of a set of ids. */
    synchronized boolean addTo(TallySum sum, IdSet set, int object) {
        return addTo(sum, ids.find(set, object));
    }

    private boolean addTo(TallySum sum, int number) {
        if (number >= 0) {
            sum.add(bytes[number], special[number] == PLAIN ? Tally.NOTHING : specials.get(special[number]));
        }
        return number >= 0;
    }

    /** Remembers what an object came to. Of one that came to more than 2 GiB it does not. */
    synchronized void add(AnyObjectId id, Tally tally) {
        if (tally.bytes() > Integer.MAX_VALUE || ids.find(id) >= 0) {
            return;
        }
        int number = -1 - ids.add(id);
        if (number >= bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * number);
            special = Arrays.copyOf(special, 2 * number);
        }
        bytes[number] = (int) tally.bytes();
        special[number] = tally.isPlain() ? PLAIN : number(new Tally(0, tally.counts(), tally.providers()));
        isFresh = true;
    }

    private int number(Tally tally) {
        return specialNumbers.computeIfAbsent(tally, one -> {
            specials.add(one);
            return specials.size() - 1;
        });
    }

    /** Whether an object was added. */
    synchronized boolean isFresh() {
        return isFresh;
    }

    /** @param before bytes to begin with */
    synchronized ByteBuffer put(byte[] before) {
        int count = ids.size();
        byte[] tail = specials();
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(
                        before.length + Integer.BYTES + tail.length,
                        Math.multiplyExact(count, IdSet.ID_BYTES + 2 * Integer.BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(before).putInt(count);
        ids.put(out);
        Ints.put(out, bytes, count);
        Ints.put(out, special, count);
        out.put(tail);
        return out.flip();
    }

    private byte[] specials() {
        LittleEndian out = new LittleEndian();
        out.number(specials.size());
        for (Tally tally : specials) {
            out.number(tally.counts().size());
            tally.counts().forEach((what, many) -> {
                out.text(what);
                out.number(many);
            });
            out.number(tally.providers().size());
            tally.providers().forEach(out::text);
        }
        return out.bytes();
    }
}
