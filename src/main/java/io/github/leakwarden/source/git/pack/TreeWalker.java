package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.source.Keepsake;
import io.github.leakwarden.source.Lineage;
import io.github.leakwarden.source.git.pack.PackWalk.Elsewhere;
import io.github.leakwarden.source.git.pack.PackWalk.Visitor;
import io.github.leakwarden.text.CopiedRuns;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks trees of deltas, base first and depth first. An object is kept while others are to be made of it; once more is
 * kept than the budget allows, those nearest to the root are let go, and made again when their turn comes. For one
 * thread.
 */
final class TreeWalker implements Closeable {
    private final Pack pack;
    private final DeltaForest forest;
    private final Visitor visitor;
    private final Elsewhere elsewhere;
    private final long budget;
    private final PackEntry entry;
    private final Delta delta = new Delta();
    private final CopiedRuns.Builder runs = new CopiedRuns.Builder();
    private final Buffers buffers = new Buffers();

    /** Objects that others are still to be made of, the deepest first. */
    private final Deque<Level> levels = new ArrayDeque<>();

    private long kept;

    /** Bytes of keepsakes and copies. */
    private long lineages;

    /**
     * @param budget bytes of objects that may be kept at once, besides the object at hand and its base; of their keepsakes
     *     it is a quarter
     */
    TreeWalker(Pack pack, DeltaForest forest, Visitor visitor, Elsewhere elsewhere, long budget) {
        this.pack = pack;
        this.forest = forest;
        this.visitor = visitor;
        this.elsewhere = elsewhere;
        this.budget = budget;
        this.entry = new PackEntry(pack);
    }

    /** Tells the visitor all blobs of one tree that are asked for. */
    void walk(int root) throws InterruptedException {
        try {
            visit(root, null);
            while (!levels.isEmpty()) {
                Level base = levels.peek();
                int node = base.next;
                base.next = forest.nextSibling(node);
                if (base.next < 0) {
                    levels.pop();
                    visit(node, base);
                    letGo(base);
                    lineages -= base.letGoOfLineage();
                } else {
                    visit(node, base);
                }
            }
        } finally {
            levels.clear();
            kept = 0;
            lineages = 0;
        }
    }

    private void visit(int node, @Nullable Level base) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!visitor.wantsMore()) {
            fail(node, new PackFault("was not read to its end"));
            return;
        }
        try {
            Level made = base == null ? root(node) : child(node, base);
            tell(made);
            if (made.next < 0) {
                buffers.giveBack(made.content());
            } else {
                levels.push(made);
                kept += made.content().length;
                lineages += made.weighLineage();
                shrink();
            }
        } catch (IOException e) {
            // An interrupt closes the file, too.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            fail(node, e instanceof PackFault fault ? fault : new PackFault("cannot be read", e));
        }
    }

    private void tell(Level made) throws PackFault {
        if (!forest.isWanted(made.node)) {
            return;
        }
        pack.index().checkId(number(made.node), PackEntry.BLOB, made.content(), made.length);
        Optional<Keepsake> base = made.keepsake();
        made.isTold(made.next < 0 ? Optional.empty() : Optional.of(new Keepsake()));
        Lineage lineage = new Lineage(made.keepsake(), base, made.copies);
        visitor.blob(number(made.node), made.content(), made.length, lineage);
    }

    private Level root(int node) throws IOException {
        entry.open(forest.position(node));
        if (forest.isHomeless(node)) {
            byte[] base = elsewhere
                    .blob(entry.baseId())
                    .orElseThrow(() -> new PackFault("has a delta whose base is missing"));
            byte[] bytes = apply(node, base, base.length);
            return new Level(node, forest.firstChild(node), bytes, (int) delta.resultLength());
        }
        if (entry.isDelta() || entry.type() != PackEntry.BLOB) {
            throw new PackFault("has an object of another type than it is named for");
        }
        int length = entry.length();
        byte[] bytes = buffers.take(length);
        entry.read(bytes);
        return new Level(node, forest.firstChild(node), bytes, length);
    }

    private Level child(int node, Level base) throws IOException {
        byte[] bytes = apply(node, content(base), base.length);
        Level made = new Level(node, forest.firstChild(node), bytes, (int) delta.resultLength());
        made.isMadeOf(base, runs.build());
        return made;
    }

    /** The node's bytes. Its length is the delta's then, and its copies are in the runs. */
    private byte[] apply(int node, byte[] base, int baseLength) throws IOException {
        entry.open(forest.position(node));
        int count = entry.length();
        byte[] instructions = buffers.take(count);
        entry.read(instructions);
        delta.read(instructions, count, baseLength);
        byte[] bytes = buffers.take(delta.resultLength());
        runs.clear();
        delta.apply(base, bytes, runs);
        buffers.giveBack(instructions);
        return bytes;
    }

    /** What the level holds, made again if it was let go. */
    private byte[] content(Level level) throws IOException {
        if (!level.isKept()) {
            Level again = again(level.node);
            level.keep(again.content());
            kept += level.content().length;
        }
        return level.content();
    }

    /** Makes an object from the nearest one above it that is kept, or from its root. */
    private Level again(int node) throws IOException {
        Map<Integer, Level> near = new HashMap<>();
        Map<Integer, Level> lost = new HashMap<>();
        levels.forEach(level -> (level.isKept() ? near : lost).put(level.node, level));
        Deque<Integer> down = new ArrayDeque<>();
        int at = node;
        while (forest.parent(at) >= 0 && !near.containsKey(at)) {
            down.push(at);
            at = forest.parent(at);
        }
        Level known = near.get(at);
        Level made = known != null ? known : root(at);
        Deque<Level> found = new ArrayDeque<>();
        for (int next : down) {
            Level below = child(next, made);
            if (made != known) {
                pass(made, lost.get(made.node), found);
            }
            made = below;
        }
        return made;
    }

    /** Keeps what was made on the way for the level that waits for it. Those nearest to the node come next, and stay. */
    private void pass(Level made, @Nullable Level waiting, Deque<Level> found) {
        if (waiting == null) {
            buffers.giveBack(made.content());
            return;
        }
        waiting.keep(made.content());
        kept += made.content().length;
        found.add(waiting);
        while (kept > budget && !found.isEmpty()) {
            letGo(found.remove());
        }
    }

    private void shrink() {
        Iterator<Level> fromRoot = levels.descendingIterator();
        while (kept > budget && fromRoot.hasNext()) {
            Level level = fromRoot.next();
            if (level.isKept() && level != levels.peek()) {
                letGo(level);
            }
        }
        fromRoot = levels.descendingIterator();
        while (lineages > budget / 4 && fromRoot.hasNext()) {
            Level level = fromRoot.next();
            if (level != levels.peek()) {
                lineages -= level.letGoOfLineage();
            }
        }
    }

    private void letGo(Level level) {
        if (level.isKept()) {
            kept -= level.content().length;
            buffers.giveBack(level.content());
            level.letGo();
        }
    }

    /** Nothing that is made of the node can be read either. */
    private void fail(int node, PackFault fault) {
        Deque<Integer> below = new ArrayDeque<>();
        below.push(node);
        while (!below.isEmpty()) {
            int lost = below.pop();
            if (forest.isWanted(lost)) {
                visitor.unread(number(lost), fault);
            }
            for (int child = forest.firstChild(lost); child >= 0; child = forest.nextSibling(child)) {
                below.push(child);
            }
        }
    }

    private int number(int node) {
        return pack.order().number(forest.position(node));
    }

    @Override
    public void close() {
        entry.close();
    }
}
