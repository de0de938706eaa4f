package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.source.Keepsake;
import io.github.leakwarden.source.Lineage;
import io.github.leakwarden.source.SameThread;
import io.github.leakwarden.text.CopiedRuns;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a walk told, by id; and that every copy it told of is one. */
final class Walked implements PackWalk.Visitor {
    final Map<String, byte[]> blobs = new TreeMap<>();
    final Map<String, String> unread = new TreeMap<>();
    int made;
    private final Pack pack;
    private final BitSet told = new BitSet();

    private Walked(Pack pack) {
        this.pack = pack;
    }

    static Walked all(Pack pack) throws IOException, InterruptedException {
        BitSet numbers = new BitSet();
        numbers.set(0, pack.index().size());
        return some(pack, numbers, id -> Optional.empty());
    }

    static Walked some(Pack pack, BitSet numbers, PackWalk.Elsewhere elsewhere)
            throws IOException, InterruptedException {
        Walked walked = new Walked(pack);
        PackWalk.read(pack, numbers, walked, elsewhere, new SameThread());
        return walked;
    }

    /** With so few bytes to keep that most is let go; at 0 all that can be. */
    static Walked keeping(long budget, Pack pack, BitSet numbers) throws IOException, InterruptedException {
        BitSet positions = new BitSet();
        numbers.stream().map(pack.order()::position).forEach(positions::set);
        Walked walked = new Walked(pack);
        DeltaForest forest = DeltaForest.of(pack, positions, walked::wantsMore);
        try (TreeWalker walker = new TreeWalker(pack, forest, walked, id -> Optional.empty(), budget)) {
            for (int node = 0; node < forest.size(); node++) {
                if (forest.parent(node) < 0) {
                    walker.walk(node);
                }
            }
        }
        return walked;
    }

    @Override
    public void blob(int number, byte[] bytes, int length, Lineage lineage) {
        byte[] content = Arrays.copyOf(bytes, length);
        lineage.own().ifPresent(own -> own.keep(content, content.length));
        lineage.base().ifPresent(base -> check(content, base, lineage.copies()));
        once(number);
        blobs.put(id(number), content);
    }

    private void check(byte[] content, Keepsake base, CopiedRuns copies) {
        byte[] from = base.get(byte[].class).orElseThrow();
        int end = 0;
        for (int run = 0; run < copies.size(); run++) {
            int source = copies.source(run);
            int length = copies.end(run) - copies.start(run);
            if (copies.start(run) < end
                    || !Arrays.equals(content, copies.start(run), copies.end(run), from, source, source + length)) {
                throw new IllegalStateException("no copy");
            }
            end = copies.end(run);
        }
        made++;
    }

    @Override
    public void unread(int number, PackFault fault) {
        once(number);
        unread.put(id(number), String.valueOf(fault.getMessage()));
    }

    @Override
    public boolean wantsMore() {
        return true;
    }

    private void once(int number) {
        // By number: an index that lies may name one object twice.
        if (told.get(number)) {
            throw new IllegalStateException("told twice");
        }
        told.set(number);
    }

    private String id(int number) {
        return HexFormat.of().formatHex(pack.index().id(number));
    }
}
